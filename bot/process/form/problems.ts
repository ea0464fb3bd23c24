/** Why one field cannot be accepted as typed. Texts: bot/texts, under `fieldProblems`. */
export type FieldProblem =
  | { code: 'missing' }
  | { code: 'tooLong'; max: number; length: number }
  | { code: 'socialSecurityNumber' }
  | { code: 'notADate' }
  | { code: 'notANumber' }
  | { code: 'notAnEmail' }
  | { code: 'notAPhone' }
  | { code: 'notAPostcode' }
  | { code: 'notAWebAddress' }
  | { code: 'notAnApe' }
  | { code: 'notAUai' }
  | { code: 'notInList' }
  /** `line`: the one that cannot be read. */
  | { code: 'notPeriods'; line: string }
  | { code: 'unknownCountry' }
  | { code: 'wrongSiret' }
  | { code: 'noTeacher' };
