import { describe, expect, test } from 'vitest'
import { failureOf } from '../../testing/failure.ts'
import { kindOfType, sniffFile } from './sniff-file.ts'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
const zip = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(60)])
const text = (content: string) => Buffer.from(content)

describe('what a file is', () => {
  test.each([
    ['beach.png', png, 'image/png'],
    ['ticket.pdf', text('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'application/pdf'],
    ['boarding.pkpass', zip, 'application/vnd.apple.pkpass'],
    ['plan.ics', text('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'), 'text/calendar'],
    ['track.GPX', text('<?xml version="1.0"?><gpx version="1.1"></gpx>'), 'application/gpx+xml'],
    ['booking.eml', text('From: a@example.com\r\nSubject: 预订确认\r\n\r\n<html>'), 'message/rfc822'],
    ['清单.csv', text('名称,价格\n火锅,80\n'), 'text/csv'],
  ])('%s', async (name, head, mediaType) => {
    expect(await sniffFile(name, head)).toEqual({ name, mediaType })
  })

  test('is told by the bytes, and the name follows', async () => {
    expect(await sniffFile('holiday.exe', png)).toEqual({ name: 'holiday.exe.png', mediaType: 'image/png' })
    expect(await sniffFile('scan', png)).toEqual({ name: 'scan.png', mediaType: 'image/png' })
  })

  test('a picture belongs to the photos, a pass to the bookings', () => {
    expect([kindOfType('image/heic'), kindOfType('application/pdf')]).toEqual(['photo', 'ticket'])
  })
})

describe('what could be run is refused', () => {
  test.each([
    ['a program of Windows', 'photo.jpg', Buffer.concat([text('MZ'), Buffer.alloc(100)])],
    ['a program of Linux', 'tool.txt', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(100)])],
    ['a page', 'page.html', text('<!DOCTYPE html><script>alert(1)</script>')],
    ['a page under another name', 'page.txt', text('\uFEFF  <html><body>')],
    ['a drawing with scripts', 'logo.svg', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a drawing inside XML', 'logo.svg', text('<?xml version="1.0"?><svg></svg>')],
    ['a script', 'notes.txt', text('#!/bin/sh\nrm -rf /')],
    ['an archive of anything', 'all.zip', zip],
    ['bytes without a meaning', 'data.txt', Buffer.from([1, 2, 3, 0, 255])],
    ['a name out of the prototype', 'a.constructor', text('text')],
  ])('%s', async (_, name, head) => {
    expect((await failureOf(sniffFile(name, head)))?.code).toBe('FILE_TYPE_REFUSED')
  })
})
