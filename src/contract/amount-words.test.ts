import { expect, test } from 'vitest'
import { digitsForAmounts } from './amount-words.ts'

test.each([
  ['三千八百四十七块 四个人平摊', '3847块 四个人平摊'],
  ['三十五块六', '35.6块'],
  ['三十五块六毛五', '35.65块'],
  ['35块5', '35.5块'],
  ['一百零五块', '105块'],
  ['两百五十元', '250元'],
  ['二百点五元', '200.5元'],
  ['一万二千块', '12000块'],
  ['八毛', '0.8元'],
  ['两毛五', '0.25元'],
  ['一百二十欧', '120欧'],
  ['35 dollars and 60 cents', '35.60 dollars'],
  ['35 dollars 60 for lunch', '35.60 dollars for lunch'],
  ['50 euros 20 people', '50 euros 20 people'],
  ['35 50', '35 50'],
  ['三十块两个人', '30块两个人'],
  ['十块6人', '10块6人'],
  ['几百块', '几百块'],
  ['三四百块', '三四百块'],
  ['去三毛故居', '去三毛故居'],
  ['五月一号两个人去西湖玩三天', '五月一号两个人去西湖玩三天'],
])('%s is %s', (said, written) => expect(digitsForAmounts(said)).toBe(written))
