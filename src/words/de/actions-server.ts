/** German: the actions that let others in, and the sample, each in one sentence. */
import type { Words } from '../say.ts';

export const actionsServer: Words = {
  token: {
    summary: 'Erstellt, zeigt und widerruft Schlüssel für Programme, Telefone und Kalender.',
    in: {
      do: 'list, make oder revoke',
      name: 'wofür er ist, etwa „Mein Telefon“',
      scope: 'was er darf: read, write, dav oder feed',
      id: 'der Schlüssel, der widerrufen wird',
    },
  },
  sample: { summary: 'Füllt einen leeren Tresor mit einem erfundenen Haushalt, um sich umzusehen.' },
};
