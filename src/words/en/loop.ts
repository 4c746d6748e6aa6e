/** English: plans, introductions, reviews, the well and the honest look. What stands under `draft` is said to others. */
import type { Words } from '../say.ts';

const silent = '$t(reasons:span.{{silent.unit}}, {"count": {{silent.count}} })';
const when = '$t(reasons:when.{{when.key}}, {"count": {{when.count}} })';
const end = '$t(reasons:when.{{end.key}}, {"count": {{end.count}} })';

export const loop: Words = {
  ring: {
    five: 'the inner five',
    fifteen: 'the fifteen',
    fifty: 'the fifty',
    'hundred-and-fifty': 'the hundred and fifty',
    beyond: 'those beyond',
  },
  gate_one: '{{names}} is new to you and still waits for a first word. Perhaps that comes first.',
  gate_other: '{{names}} are new to you and still wait for a first word. Perhaps one of them comes first.',
  introduce: {
    because: '{{a}} is looking for “{{need}}”. {{b}} has “{{offer}}”.',
    next: {
      idea: 'Ask {{a}} whether an introduction to {{b}} is welcome.',
      'asked-a': 'Ask {{b}} whether an introduction to {{a}} is welcome.',
      'asked-b': 'Both were asked. Introduce {{a}} and {{b}}.',
      introduced: 'Ask what came of bringing {{a}} and {{b}} together.',
      'came-of-it': 'Thank {{a}} and {{b}} for telling you, and ask once more how it goes.',
    },
    draft: {
      idea: 'I know someone you might like to meet: {{b}}. May I bring you two together? It is fine to say no.',
      'idea-why':
        'I know someone you might like to meet: {{b}}. I was thinking of this: {{why}}. May I bring you two together? It is fine to say no.',
      'asked-a':
        'I know someone who might like to meet you: {{a}}. May I bring you two together? It is fine to say no.',
      'asked-a-why':
        'I know someone who might like to meet you: {{a}}. I was thinking of this: {{why}}. May I bring you two together? It is fine to say no.',
      'asked-b': '{{a}}, this is {{b}}. {{b}}, this is {{a}}. I like you both and leave the rest to you.',
      'asked-b-why':
        '{{a}}, this is {{b}}. {{b}}, this is {{a}}. I was thinking of this: {{why}}. I leave the rest to you.',
      'came-of-it': 'Thank you for telling me how it went with the two of you. It made me glad.',
      'came-of-it-why': 'Thank you for telling me how it went with the two of you. It made me glad.',
    },
    told: {
      'asked-a': 'Asked about meeting {{b}}',
      'asked-b': 'Asked about meeting {{a}}',
      introduced: 'Introduced {{a}} and {{b}}',
    },
  },
  capacity: {
    fits: 'Your rings and rhythms ask for about {{promised}} minutes a week; you give {{given}}. That fits.',
    over: 'Your rings and rhythms ask for about {{promised}} minutes a week; you give {{given}}. Some people will wait.',
    soon: `The last touch with {{name}} was ${when}. The year ends ${end}.`,
    passed: `The last touch with {{name}} was ${when}. The year ended ${end}.`,
  },
  rebalance: {
    move: '{{name}}: from {{from}} to {{to}}',
    fits: 'What your rings ask for fits the minutes you give. Nothing needs to move.',
    none: 'Nobody can move a ring further out by themselves; a longer rhythm or more minutes would help.',
    now_one:
      '{{count}} person moved one ring further out: about {{after}} minutes a week instead of {{before}}. You give {{given}}, and that fits.',
    now_other:
      '{{count}} people moved one ring further out: about {{after}} minutes a week instead of {{before}}. You give {{given}}, and that fits.',
    still_one:
      '{{count}} person moved one ring further out: about {{after}} minutes a week instead of {{before}}. You give {{given}}, so some people will still wait.',
    still_other:
      '{{count}} people moved one ring further out: about {{after}} minutes a week instead of {{before}}. You give {{given}}, so some people will still wait.',
  },
  calendar: {
    how: 'To keep it as a file: --file NAME.ics',
    written: 'The calendar file is here: {{file}}',
  },
  invite: {
    speak: 'A talk with {{name}}',
    meet: 'Meeting {{name}}',
    both: '{{own}} and {{name}}',
    words: 'Shall we say {{when}}? The calendar file comes with this message.',
  },
  look: {
    answer: 'Of {{reached}} people you reached out to or spoke with, {{answered}} answered.',
    nobody: 'Nothing that you began in this time is noted here.',
  },
  review: {
    week_one: 'This week you were in touch with {{count}} person.',
    week_other: 'This week you were in touch with {{count}} people.',
    quarter_one: 'In these three months you were in touch with {{count}} person.',
    quarter_other: 'In these three months you were in touch with {{count}} people.',
    none: 'Nothing that you began in this time is noted here. A small start counts.',
  },
  move: {
    answer: `Answer {{name}}; the last word came ${when}.`,
    promise: 'Keep a promise to {{name}}: {{text}}',
    honest: 'You have put {{name}} off a few times. Choose what is true: smaller, slower, or a rest.',
    reach: `Reach out to {{name}}; the last contact was ${when}.`,
    balance: 'Give “{{label}}” an hour: it got {{got}} % of your attention; you wanted {{wanted}} %.',
    closer: 'You are often in touch with {{name}}. Choose them for {{ring}}?',
    further: 'It has long been quieter with {{name}} than {{from}} asks for. Move them to {{ring}}?',
    memory: 'Write down a memory of {{name}}.',
  },
  well: {
    text: {
      nobody: 'Nobody is noted here yet whom you could call.',
      job: 'If work ended tomorrow: these people would be the first to call.',
      illness: 'If you or someone close fell ill: these people would be the first to call.',
      move: 'If you had to move: these people would be the first to call.',
      grief: 'If you lost someone: these people would be the first to call.',
      talk: 'If you just needed to talk: these people would be the first to call.',
    },
    warmth: {
      today: 'You were in touch today.',
      ago: `You were last in touch ${silent} ago.`,
      never: 'No contact is noted here yet.',
    },
    gave: {
      none: 'Nothing given is noted for the last year. A small gift could come first.',
      some_one: 'You gave, cared or thanked {{count}} time in the last year.',
      some_other: 'You gave, cared or thanked {{count}} times in the last year.',
    },
    could: 'Noted of them: {{text}}',
  },
  appointment: {
    self: 'Time for the people I care about',
    with: 'A call with {{name}}',
    note: 'Open Kith, see who is next, and take one small step.',
    'note-with': 'A standing time with {{name}}. Open Kith for what to ask next.',
  },
};
