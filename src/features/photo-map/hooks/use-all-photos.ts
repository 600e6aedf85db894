'use client'
import { useEffect } from 'react'
import { useFiles } from '#features/files/hooks/use-files.ts'

/** All photos of a trip, page after page: a map shows them together. */
export function useAllPhotos(tripId: string) {
  const list = useFiles(tripId, 'photo', 'taken')
  const { hasNextPage, isFetching, isError, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  return list
}
