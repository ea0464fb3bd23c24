/** The parties of a convention and who looks after the intern, from the form and the settings. */
import { isMinor } from '../checks';
import { civilityOnPaper } from './civility';
import { hostLawOf } from './law';
import type { Address, Contact, Establishment, Host, Intern, Workplace } from './paper';
import type { ConventionForm } from './reading';
import { isFrenchTerritory } from '../form/places';
import { requiredSignatories } from '../signatures';

export function establishmentOf({ view, language }: ConventionForm): Establishment {
  const { university, file } = view;
  const { establishment } = university;
  const department = university.departments.find(({ id }) => id === file.department);
  return {
    name: university.name,
    address: `${establishment.address}, ${establishment.postcode} ${establishment.city}`,
    city: establishment.city,
    phone: establishment.phone,
    email: establishment.email,
    representative: {
      name: establishment.representedBy.name,
      capacity: establishment.representedBy.capacity[language],
    },
    department: {
      name: department?.name ?? university.name,
      address: department?.address ?? null,
      phone: department?.phone ?? null,
    },
    healthService: establishment.healthService[language],
    conflictContact: establishment.conflictContact[language],
  };
}

export function hostOf(form: ConventionForm): Host {
  const { values, listed } = form;
  const country = values.hostCountry ?? 'FR';
  return {
    name: values.hostName ?? form.view.file.organisation,
    address: addressOf(
      [values.hostAddress, values.hostBuilding],
      [values.hostPostcode, values.hostCity, cedex(values.hostCedex)],
      values.hostCountry,
    ),
    siret: isFrenchTerritory(country) ? { number: values.hostSiret ?? null } : null,
    legalForm: listed('legalForms', values.hostLegalForm) ?? listed('hostTypes', values.hostType),
    law: hostLawOf({ legalForm: values.hostLegalForm, type: values.hostType }),
    signatory: {
      name: fullName(form, 'signatory'),
      role: values.signatoryRole ?? null,
      isDelegate: values.signatoryCapacity ? values.signatoryCapacity === 'delegate' : null,
    },
    phone: values.hostPhone ?? null,
    email: values.hostEmail ?? null,
    service: values.serviceName ?? null,
    servicePhone: values.servicePhone ?? null,
    workplace: workplaceOf(form),
    secondWorkplace: values.secondWorkplace ?? null,
  };
}

function workplaceOf({ values }: ConventionForm): Workplace {
  if (values.serviceElsewhere === undefined) return { kind: 'unknown' };
  if (!values.serviceElsewhere) return { kind: 'atHost' };
  const address = addressOf(
    [values.serviceAddress, values.serviceBuilding],
    [values.servicePostcode, values.serviceCity],
    values.serviceCountry,
  );
  return { kind: 'elsewhere', address };
}

export function internOf(form: ConventionForm): Intern {
  const { values, view } = form;
  const { file } = view;
  const student = form.person(file.student.id);
  const signsWith = requiredSignatories(file).includes('legalRepresentative');
  return {
    name: student?.name ?? null,
    birthDate: file.student.birthDate,
    studentNumber: student?.studentNumber ?? null,
    address: addressOf(
      [values.studentAddress],
      [values.studentPostcode, values.studentCity],
      values.studentCountry,
    ),
    phone: values.studentMobile ?? values.studentPhone ?? null,
    email: student?.email ?? null,
    personalEmail: values.personalEmail ?? null,
    formation: values.formation ?? student?.formation ?? null,
    courseUnit: values.courseUnit ?? null,
    kind: values.internshipKind ?? null,
    cpam: cpamOf(form),
    isMinor: isMinor(file, values),
    legalRepresentative: signsWith ? { name: values.legalRepresentative ?? null } : null,
  };
}

function cpamOf({ values, view }: ConventionForm): Intern['cpam'] {
  const { cpam, cpamOtherName, cpamOtherAddress } = values;
  if (!cpam) return null;
  if (cpam === 'other') {
    return cpamOtherName ? { name: cpamOtherName, address: cpamOtherAddress ?? null } : null;
  }
  const office = view.university.cpam.find(({ id }) => id === cpam);
  return office ? { name: office.name, address: office.address } : { name: cpam, address: null };
}

/** Reached by their department's telephone: nobody's own is asked of students. */
export function referentOf({ view, draft, person }: ConventionForm): Contact {
  const { file, university } = view;
  const referent = person(file.referentId ?? draft.referentId);
  const department = university.departments.find(({ id }) => id === file.department);
  return {
    name: referent?.name ?? null,
    role: null,
    phone: department?.phone ?? university.establishment.phone,
    email: referent?.email ?? null,
  };
}

export function tutorOf(form: ConventionForm): Contact {
  const { values } = form;
  return {
    name: fullName(form, 'tutor'),
    role: values.tutorRole ?? null,
    phone: values.tutorPhone ?? null,
    email: values.tutorEmail ?? null,
  };
}

/** « Mme Anne Leroy »; null until both names are known. */
export function fullName(
  { values, listed, language }: ConventionForm,
  who: 'tutor' | 'signatory',
): string | null {
  const [first, last] = [values[`${who}FirstName`], values[`${who}LastName`]];
  if (!first || !last) return null;
  const id = values[`${who}Civility`];
  const civility = civilityOnPaper({ id, listed: listed('civilities', id) }, language);
  return joined([civility, first, last], ' ');
}

type Part = string | null | undefined;

function addressOf(street: readonly Part[], town: readonly Part[], country: Part): Address | null {
  const address = { street: joined(street, ', '), town: joined(town, ' ') };
  if (address.street === '' && address.town === '') return null;
  return { ...address, country: country ?? null };
}

function joined(parts: readonly Part[], between: string): string {
  return parts.filter(Boolean).join(between);
}

const cedex = (typed: Part): Part => (!typed || /cedex/i.test(typed) ? typed : `Cedex ${typed}`);
