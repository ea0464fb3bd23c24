/**
 * A French social-security number must never be collected. It is thirteen digits (sex, year and month
 * of birth, département, commune, order), with or without a key of two, written in these groups or in
 * one piece. Other numbers are as long: what is told apart here is said beside each rule.
 */
const BETWEEN = String.raw`[\s.,_/\-–—·]{0,3}`;
const GROUPS = [
  String.raw`([1-478])`,
  String.raw`(\d{2})`,
  String.raw`(0[1-9]|1[0-2]|[2-9]\d)`,
  String.raw`(\d{2}|2[AB])`,
  String.raw`(\d{3})`,
  String.raw`(\d{3})`,
].join(BETWEEN);
/** As look-ahead, so that a number is found wherever it begins; SIRETs have a digit too many. */
const NUMBER = new RegExp(
  String.raw`(?<![\dA-Z])(?=(${GROUPS}(?:${BETWEEN}(\d{2}))?)(?![\dA-Z]))`,
  'gi',
);

/** All digits that stand together, in whatever groups: thirteen, or fifteen with the key. */
const RUN = new RegExp(
  String.raw`(?<![\dA-Z]|\d${BETWEEN})\d(?:${BETWEEN}\d){12}(?:(?:${BETWEEN}\d){2})?(?!${BETWEEN}[\dA-Z])`,
  'gi',
);

/** Whether a text contains what can only be meant as a social-security number. */
export function hasSocialSecurityNumber(text: string): boolean {
  // Most texts hold no such number of digits, and every text of a form is asked.
  if ((text.match(/\p{Nd}/gu) ?? []).length < 12) return false;
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return [plain, ...regrouped(plain)].some((piece) =>
    [...piece.matchAll(NUMBER)].some((match) => isOne(match)),
  );
}

/** In other groups than one writes them in: digit by digit, or such that the key is right. */
function regrouped(text: string): string[] {
  return [...text.matchAll(RUN)].flatMap(([run]) => {
    const digits = run.replace(/\D/g, '');
    const isSpelled = !/\d\d/.test(run);
    const isRight = digits.length === 15 && isKeyOf(digits, Number(digits.slice(13)));
    return isSpelled || isRight ? [digits] : [];
  });
}

function isOne([, whole = '', sex, , month, department, commune, order, key]: string[]): boolean {
  if (commune === '000' || order === '000') return false;
  // Nothing else is written in groups of 1, 2, 2, 2, 3 and 3; wrong keys are typing errors.
  if (whole.replace(/[\dA-Z]/gi, '').length >= 3) return true;
  if (key !== undefined && isKeyOf(whole, Number(key))) return true;
  // In one piece without a right key: a contract or an article may look like it, but for its parts.
  const isBirth = ['1', '2'].includes(sex!) && Number(month) <= 12;
  return isBirth && isDepartment(department!) && (key === undefined || Number(key) <= 97);
}

/** 01 to 95, Corsica, overseas, abroad. */
function isDepartment(code: string): boolean {
  return /^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|9[789])$/i.test(code);
}

/** 97 less the rest of the number divided by 97; Corsica's letters count as 19 and 18 (INSEE). */
function isKeyOf(whole: string, key: number): boolean {
  const digits = whole
    .replace(/[^\dA-Z]/gi, '')
    .slice(0, 13)
    .toUpperCase();
  const number = BigInt(digits.replace('2A', '19').replace('2B', '18'));
  return key === 97 - Number(number % 97n);
}
