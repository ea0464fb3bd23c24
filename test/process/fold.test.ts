import { fold } from '../../bot/process/fold';

test.each([
  ['HÉLÈNE Lefèvre', 'helene lefevre'],
  ['Œuvre, lœuvre', 'oeuvre, loeuvre'],
  ['Æther', 'aether'],
  ['Groß GROSS', 'gross gross'],
  ['Łódź', 'lodz'],
  ['Bjørn Đorđe', 'bjorn dorde'],
  ['ΟΔΟΣ οδος', 'οδοσ οδοσ'],
  ['ﬁn ½', 'fin 1⁄2'],
  ['Iğdır İzmir', 'igdir izmir'],
  ['L’an 2027', 'l’an 2027'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(fold(text))).toBe(folded);
});
