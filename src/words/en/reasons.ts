/** English: why now. One sentence a reason, said only of what the facts hold. */
import type { Words } from '../say.ts';

const usual = '$t(reasons:every.{{usual.unit}}, {"count": {{usual.count}} })';
const silent = '$t(reasons:span.{{silent.unit}}, {"count": {{silent.count}} })';
const wanted = '$t(reasons:every.{{wanted.unit}}, {"count": {{wanted.count}} })';
const within = '$t(reasons:span.{{within.unit}}, {"count": {{within.count}} })';
const when = '$t(reasons:when.{{when.key}}, {"count": {{when.count}} })';
const leave = '$t(reasons:when.{{leave.key}}, {"count": {{leave.count}} })';
const same = `You usually speak ${usual}. It has been {{silent.count}}.`;
const other = `You usually speak ${usual}. It has been ${silent}.`;
const some = '{{shorter}} of your last {{of}} silences were shorter.';
const all = 'All of your last {{of}} silences were shorter.';
const model = 'About {{percent}} % of silences like this end sooner.';

const occasion = (who: string, more: string): Words => ({
  birthday: `${who} has a birthday ${when}.${more}`,
  turns: `${who} turns {{years}} ${when}.${more}`,
  anniversary: `${who} has an anniversary ${when}.${more}`,
  graduation: `${who} has a graduation ${when}.${more}`,
  day: `${who} has a special day ${when}.${more}`,
  named: `${who}, ${when}: {{label}}.${more}`,
  since: `${who}, ${when}: {{label}} ({{from}}).${more}`,
});

const owed = (aim: string): Words => ({
  missed: { plain: `You missed a call from {{name}} ${when}.${aim}` },
  call: { plain: `{{name}} called ${when}.${aim}`, said: `{{name}} called ${when}: “{{text}}”${aim}` },
  message: {
    plain: `A message from {{name}} came ${when} and has no answer yet.${aim}`,
    said: `{{name}} wrote ${when} and has no answer yet: “{{text}}”${aim}`,
  },
  email: {
    plain: `A mail from {{name}} came ${when} and has no answer yet.${aim}`,
    said: `{{name}} mailed ${when} and has no answer yet: “{{text}}”${aim}`,
  },
  letter: {
    plain: `A letter from {{name}} came ${when} and has no answer yet.${aim}`,
    said: `A letter from {{name}} came ${when} and has no answer yet: “{{text}}”${aim}`,
  },
  other: {
    plain: `{{name}} got in touch ${when} and has no answer yet.${aim}`,
    said: `{{name}} got in touch ${when} and has no answer yet: “{{text}}”${aim}`,
  },
});

export const reasons: Words = {
  span: {
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    weeks_one: '{{count}} week',
    weeks_other: '{{count}} weeks',
    months_one: '{{count}} month',
    months_other: '{{count}} months',
    years_one: '{{count}} year',
    years_other: '{{count}} years',
  },
  every: {
    days_one: 'every day',
    days_other: 'every {{count}} days',
    weeks_one: 'every week',
    weeks_other: 'every {{count}} weeks',
    months_one: 'every month',
    months_other: 'every {{count}} months',
    years_one: 'every year',
    years_other: 'every {{count}} years',
  },
  when: {
    today: 'today',
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    ahead: {
      days_one: 'in {{count}} day',
      days_other: 'in {{count}} days',
      weeks_one: 'in {{count}} week',
      weeks_other: 'in {{count}} weeks',
      months_one: 'in {{count}} month',
      months_other: 'in {{count}} months',
      years_one: 'in {{count}} year',
      years_other: 'in {{count}} years',
    },
    ago: {
      days_one: '{{count}} day ago',
      days_other: '{{count}} days ago',
      weeks_one: '{{count}} week ago',
      weeks_other: '{{count}} weeks ago',
      months_one: '{{count}} month ago',
      months_other: '{{count}} months ago',
      years_one: '{{count}} year ago',
      years_other: '{{count}} years ago',
    },
  },
  rhythm: {
    same: { some: `${same} ${some}`, all: `${same} ${all}`, none: same, model: `${same} ${model}` },
    other: { some: `${other} ${some}`, all: `${other} ${all}`, none: other, model: `${other} ${model}` },
  },
  fading: {
    times_one: `Quiet here for ${silent}. Silences like this one end in contact within ${within} about once in 10 times.`,
    times_other: `Quiet here for ${silent}. Silences like this one end in contact within ${within} about {{count}} times in 10.`,
    rare: `Quiet here for ${silent}. Silences like this one seldom end by themselves within ${within}.`,
  },
  due: {
    wanted: `You wanted to be in touch ${wanted}. The last time was ${silent} ago.`,
    never: `You wanted to be in touch ${wanted}. No contact is noted here yet.`,
    quiet: `The last time you were in touch was ${silent} ago.`,
  },
  floor: {
    soon: `Nobody you chose should go a year untouched. It has been ${silent}.`,
    passed: `Nobody you chose should go a year untouched. The last time was ${silent} ago.`,
  },
  owed: owed(''),
  owedSoon: owed(' An answer today still comes within about a day.'),
  kin: { child: 'child', spouse: 'spouse', partner: 'partner' },
  occasion: {
    ...occasion('{{name}}', ''),
    of: occasion('{{name}} ($t(reasons:kin.{{relation}}))', ''),
    card: occasion('{{name}}', ` A card should leave ${leave} at the latest.`),
  },
  dayAfter: `It was ${when}: {{label}}. You could ask how it went.`,
  promise: {
    said: `You promised ${when}: {{text}}`,
    due: `You promised, and it is due ${when}: {{text}}`,
    was: `You promised, and it was due ${when}: {{text}}`,
  },
  nextTime: 'For the next time you speak: {{text}}',
  clipping: `You put this aside ${when}: {{text}}`,
  thanks: `A thank-you is still open, noted ${when}: {{text}}`,
  news: `Coming up ${when}: {{text}}`,
  firstDays: `You got to know {{name}} ${when}. A word now helps you both to remember.`,
  give: {
    only_one: 'You asked for something {{count}} time in the last year. This one could be a gift.',
    only_other: 'You asked for something {{count}} times in the last year. This one could be a gift.',
    more_one: 'You asked {{count}} time in the last year and gave {{given}}. This one could be a gift.',
    more_other: 'You asked {{count}} times in the last year and gave {{given}}. This one could be a gift.',
  },
  memory_one: 'A year ago today: {{text}}',
  memory_other: '{{count}} years ago today: {{text}}',
  balance: '“{{label}}” got {{got}} % of your attention; you wanted {{wanted}} %.',
  introduction: {
    gives: '{{name}} could give what {{other}} is looking for: {{about}}',
    needs: '{{other}} could give what {{name}} is looking for: {{about}}',
  },
  introduced: {
    first: `You brought {{name}} and {{other}} together ${when}. What came of it?`,
    again: `You noted ${when} what came of bringing {{name}} and {{other}} together. How is it now?`,
    againSaid: `You noted ${when} what came of bringing {{name}} and {{other}} together: “{{outcome}}” How is it now?`,
    thanks: `You noted ${when} what came of bringing {{name}} and {{other}} together. A thank-you for the telling is still open.`,
  },
  asking: 'You have put this off a few times. That is fine. What would be true now?',
  backedUp: {
    way: 'Note one way to reach {{name}} that works.',
    secondWay: 'Note a second way to reach {{name}}, of another kind.',
    tryWay: 'See whether one of your ways to reach {{name}} still works.',
    date: 'Choose a next date with {{name}}.',
    overdue: 'The next date with {{name}} has passed. Reach out, or choose another.',
    fading: 'Get in touch with {{name}}: it has been quiet here for a while.',
    memory_one: 'Write down one more memory of {{name}}.',
    memory_other: 'Write down {{count}} memories of {{name}}.',
  },
};
