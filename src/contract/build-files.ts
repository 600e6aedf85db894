/** What `GET /api/build` answers: addresses of the scripts and styles of the build that is being served. */
export interface BuildFiles {
  build: string
  files: string[]
}
