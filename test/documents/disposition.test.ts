import fc from 'fast-check';
import { disposition } from '../../bot/documents/disposition';
import { safeFileName } from '../../bot/process/documents';

test.each([
  ['Imprimé contact - Léa Dubois.pdf', 'Imprime contact - Lea Dubois.pdf'],
  ['Łukasz Żółć.pdf', '_ukasz Zo_c.pdf'],
  ['阮文.pdf', '_.pdf'],
  ['a"b\\c%d;e.pdf', 'a_b_c_d_e.pdf'],
])('%s is called %s where only ASCII is read', (name, plain) => {
  expect(disposition('attachment', name)).toContain(
    `attachment; filename="${plain}"; filename*=UTF-8''`,
  );
  expect(decodeURIComponent(disposition('attachment', name).split("''")[1]!)).toBe(name);
});

test('no name breaks out of the header, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      expect(disposition('attachment', name)).toMatch(
        /^attachment; filename="[\w .()-]*"; filename\*=UTF-8''[\w.~!%-]*$/,
      );
    }),
  );
});

test('a kept name is one file’s, ends as what it is, and reads in one direction', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      const name = safeFileName(typed, 'pdf');
      expect(name).toMatch(/^[^/\\:*?"<>|\p{C}]+\.pdf$/u);
      expect([...name].length).toBeLessThanOrEqual(124);
      expect(name).not.toMatch(/^\./);
    }),
  );
  expect(safeFileName('..\\..\\photo.JPEG', 'jpeg')).toBe('photo.jpg');
  expect(safeFileName('attestation.pdf', 'png')).toBe('attestation.png');
  expect(safeFileName('   ', 'pdf')).toBe('document.pdf');
});
