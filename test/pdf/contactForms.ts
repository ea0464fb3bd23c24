// Imprimés contact as the maker is given them, named after what they show.
import type { ContactForm, FormField } from '../../bot/pdf/form';

const field = (id: string, label: string, rest: Partial<FormField> = {}): FormField => ({
  id,
  label,
  help: '',
  kind: 'text',
  value: '',
  editable: true,
  ...rest,
});

const yesNo = [
  { id: 'yes', label: 'oui' },
  { id: 'no', label: 'non' },
];

/** A form with one field of each kind, in French; what a test is about goes into `values`. */
export function smallForm(values: Partial<Record<string, string>> = {}): ContactForm {
  const fields = [
    field('hostName', 'Raison sociale', { max: 150, help: 'Le nom officiel de l’organisme.' }),
    field('hostCity', 'Commune'),
    field('hostType', 'Type d’établissement', {
      kind: 'choice',
      choices: [
        { id: 'company', label: 'Entreprise privée' },
        { id: 'association', label: 'Association' },
      ],
    }),
    field('startDate', 'Début du stage', { kind: 'date' }),
    field('subject', 'Sujet du stage', { kind: 'long', max: 1000 }),
    field('gratified', 'Le stage est-il gratifié ?', { kind: 'yesNo', choices: yesNo }),
    field('exceptionalWork', 'Travail exceptionnel', {
      kind: 'choices',
      choices: [
        { id: 'night', label: 'la nuit' },
        { id: 'sunday', label: 'le dimanche' },
        { id: 'holiday', label: 'un jour férié' },
      ],
    }),
  ];
  return {
    language: 'fr',
    title: 'Imprimé contact',
    subtitle: 'À compléter par l’organisme d’accueil',
    university: 'Université d’Artois',
    about: 'Léa Dubois',
    internshipId: 'internship-1',
    version: '1',
    instructions: {
      title: 'Comment faire',
      steps: ['Complétez les champs.', 'Enregistrez le fichier et renvoyez-le à l’étudiante.'],
    },
    student: { title: 'L’étudiante', facts: [{ label: 'Nom', value: 'Léa Dubois' }] },
    sections: [
      {
        title: 'Organisme d’accueil',
        fields: fields.map((one) => ({ ...one, value: values[one.id] ?? '' })),
      },
    ],
    state: null,
    notice: { title: 'Vos données', paragraphs: ['L’université est responsable du traitement.'] },
    words: {
      page: (number, count) => `page ${number} / ${count}`,
      continued: '(suite)',
      keptAsText: '* Conservé tel quel.',
      dateFormat: 'JJ/MM/AAAA',
      unanswered: '–',
    },
  };
}
