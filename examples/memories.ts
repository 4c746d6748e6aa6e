/** What only Ana could have written down: moments, quotes and kind words, by person, in days before today. */

export interface Remembered {
  readonly who: readonly string[];
  readonly text: string;
  readonly daysAgo: number;
}

const maren: readonly (readonly [daysAgo: number, text: string])[] = [
  [344, 'Ida turned eighteen. I sent a card and it arrived on the 15th.'],
  [506, '“You are the only one who still writes letters.” She said it on the phone, laughing.'],
  [511, 'Dinner at Café Sara. Three hours, and the waiter stacked the chairs around us.'],
  [209, 'She is learning the viola at forty and refuses to be embarrassed.'],
  [146, 'The move to Grünerløkka: three boxes of scores, one of plates.'],
  [390, 'Her father sings when he cooks. She only noticed now.'],
  [640, 'We got lost in the fog and found the chapel.'],
  [801, 'She lent me her gloves for the whole winter.'],
  [1010, 'Her first concert as conductor. She forgot to bow.'],
  [1206, 'She cried at the station and so did I.'],
];

const others: Readonly<Record<string, readonly string[]>> = {
  'Rui Sequeira': [
    'He planted the lemon tree the week we moved in.',
    'He reads the last page first.',
    'He learned my mother’s soup by heart.',
  ],
  'Teresa Antunes': [
    'She counts the stairs aloud.',
    'She kept every school drawing.',
    'Her hands smell of oranges in January.',
  ],
  'Inês Antunes': [
    'She drove all night to hear me sing.',
    'We shared one umbrella in Porto.',
    'She calls me before she calls the doctor.',
  ],
  'Jonas Lindqvist': [
    'He introduced me to Maren at the music school.',
    'He carries a tuning fork in his coat.',
    'He built the bookshelf without a plan.',
  ],
  'Amara Diallo': [
    'She learned to swim at thirty-five.',
    'She hums when she is thinking.',
    'Her grandmother’s recipe for rice, told twice.',
  ],
  'Priya Raman': [
    'She proofread my thesis in one night.',
    'She names her plants after mathematicians.',
    'She never forgets a date.',
  ],
  'Tomás Arroyo': [
    'He knows every bakery on the Camino.',
    'He lost his hat in the river.',
    'He is kind to waiters.',
  ],
  'Lin Kaya': [
    'She draws maps of places that are gone.',
    'She taught me to fold cranes.',
    'We danced in the kitchen in May.',
  ],
  'Aunt Ruth': [
    'She played the organ in an empty church for us.',
    'She writes the year on every jar of jam.',
    '“Come before the apples do.”',
  ],
  'Dev Anand': ['He cried during his own speech.', 'He bakes at midnight.', 'He keeps bees on the roof.'],
  'Wren Holloway': [
    'Her wedding dress had pockets.',
    'She whistles to robins.',
    'She asked me to read the poem.',
  ],
  'Greta Solheim': ['She rowed us across the fjord.', 'She mends everything.', 'She never locks the cabin.'],
  'Felix Aumüller': ['He let me hold the oldest violin in the shop.', 'He has a viola that nobody plays.'],
  'Sol Brandt': ['The picnic in the rain.'],
};

/** Every memory, those with Maren first. */
export function memories(): readonly Remembered[] {
  const lake: Remembered = {
    who: ['Maren Okafor', 'Jonas Lindqvist', 'Priya Raman'],
    text: 'Walking home over the frozen lake, she said she would only move back for a choir.',
    daysAgo: 280,
  };
  const withMaren = maren.map(([daysAgo, text]): Remembered => ({ who: ['Maren Okafor'], text, daysAgo }));
  const rest = Object.entries(others).flatMap(([name, texts], n) =>
    texts.map((text, turn): Remembered => ({ who: [name], text, daysAgo: 40 + n * 23 + turn * 171 })),
  );
  return [lake, ...withMaren, ...rest];
}
