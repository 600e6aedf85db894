/** "The market first and the bamboo after", 先去锦里再去武侯祠: what is named first shall come first. */
export const sayingOrder =
  /\b(?:do|did|see|saw|visit|visited|go to|went to|have|had|start with|take|took) [^.;?!]{0,40}?\bfirst,? (?:and |then )+[^.;?!]{0,40}(?:\bafter(?:wards)?\b|\bthen\b|\blater\b|\bsecond\b|$)|先(?:去|逛|看|吃|玩)[^，。；]{1,16}[，, ]?(?:然后)?[再后](?:去|逛|看|吃|玩)/iu
