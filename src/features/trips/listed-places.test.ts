import { describe, expect, test } from 'vitest'
import { readListedPlaces } from './listed-places.ts'

describe('several places in one field', () => {
  test.each([
    ['Rome, Florence and Venice', ['Rome', 'Florence', 'Venice']],
    ['Rome, Florence, and Venice', ['Rome', 'Florence', 'Venice']],
    ['罗马、佛罗伦萨和威尼斯', ['罗马', '佛罗伦萨', '威尼斯']],
    ['Paris -> Lyon -> Nice', ['Paris', 'Lyon', 'Nice']],
    ['Paris → Lyon → Nice', ['Paris', 'Lyon', 'Nice']],
    ['Tokyo > Kyoto > Osaka', ['Tokyo', 'Kyoto', 'Osaka']],
    ['Vienna - Budapest', ['Vienna', 'Budapest']],
    ['Berlin/Prague', ['Berlin', 'Prague']],
    ['Tokyo + Kyoto', ['Tokyo', 'Kyoto']],
    ['Lisbon & Porto', ['Lisbon', 'Porto']],
    ['from Vienna to Budapest', ['Vienna', 'Budapest']],
    ['Amsterdam then Bruges', ['Amsterdam', 'Bruges']],
    ['东京 京都 大阪', ['东京', '京都', '大阪']],
    ['先去东京，再去京都', ['东京', '京都']],
    ['西安到成都', ['西安', '成都']],
    ['北京，上海', ['北京', '上海']],
    ['昆明—大理—丽江', ['昆明', '大理', '丽江']],
  ])('%s', (text, names) => {
    expect(readListedPlaces(text, 12)?.readings[0]).toEqual(names)
  })

  test.each(['Rome', 'New York', 'Baden-Baden', '成都', 'Stratford-upon-Avon', '', ' , ', 'Orlando'])(
    '%j is one place',
    (text) => {
      expect(readListedPlaces(text, 12)).toBeNull()
    },
  )

  test('a joint inside a name leaves a reading that keeps it', () => {
    expect(readListedPlaces('喀什、呼和浩特', 12)?.readings).toContainEqual(['喀什', '呼和浩特'])
    expect(readListedPlaces('Trinidad and Tobago', 12)?.isCertain).toBe(false)
    expect(readListedPlaces('Athens, Georgia', 12)?.isCertain).toBe(false)
    expect(readListedPlaces('京都、奈良', 12)?.isCertain).toBe(true)
  })

  test('a list that is longer than a trip has stops is none', () => {
    expect(readListedPlaces('A, B, C, D', 3)).toBeNull()
  })
})
