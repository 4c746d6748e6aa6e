/** How close you want someone. A wish of the user, never a verdict on a person. */

export const rings = ['five', 'fifteen', 'fifty', 'hundred-and-fifty', 'beyond'] as const;
export type Ring = (typeof rings)[number];

/** How many people a ring holds before Kith asks to choose (Dunbar's layers, cumulative). */
export const ringCapacity: Readonly<Record<Ring, number>> = {
  five: 5,
  fifteen: 15,
  fifty: 50,
  'hundred-and-fifty': 150,
  beyond: Infinity,
};

/** The longest gap a ring wants, in days (attention-model.md §5); null: none. */
export const ringIntervalDays: Readonly<Record<Ring, number | null>> = {
  five: 7,
  fifteen: 30,
  fifty: 182,
  'hundred-and-fifty': 365,
  beyond: null,
};
