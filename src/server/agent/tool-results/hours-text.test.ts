import { describe, expect, it } from 'vitest'
import { hoursText } from './hours-text.ts'

const daily = Array.from({ length: 7 }, (): [string, string][] => [['09:00', '18:00']])

describe('hoursText', () => {
  it('merges equal hours and is null for unknown ones', () => {
    expect(hoursText({ weekly: daily }, 'en')).toBe('09:00–18:00')
    expect(hoursText({ weekly: null }, 'en')).toBeNull()
  })

  it('marks a closing time on the next day', () => {
    const late = daily.map((): [string, string][] => [['11:00', '26:00']])
    expect(hoursText({ weekly: late }, 'en')).toBe('11:00–02:00 +1')
    expect(hoursText({ weekly: late }, 'zh-CN')).toBe('11:00–次日 02:00')
  })

  it('names closed days', () => {
    const weekly = [[], ...daily.slice(1)]
    expect(hoursText({ weekly }, 'en')).toBe('Mon closed; Tue–Sun 09:00–18:00')
    expect(hoursText({ weekly }, 'zh-CN')).toBe('周一不开放；周二至周日 09:00–18:00')
  })
})
