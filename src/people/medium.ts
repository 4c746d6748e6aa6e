/** The ways people are in contact, from a comment to a dinner. */

export const media = ['call', 'video', 'message', 'email', 'letter', 'in-person', 'comment', 'gift'] as const;

export type Medium = (typeof media)[number];

/** How much one touch carries, 0 to 1 [D]: a comment is light, a dinner is heavy. Below 0.1 it is no contact day. */
export const mediumWeight: Readonly<Record<Medium, number>> = {
  'in-person': 1,
  call: 0.8,
  video: 0.9,
  letter: 0.7,
  gift: 0.6,
  message: 0.4,
  email: 0.4,
  comment: 0.05,
};

/** The minutes one touch of this medium usually takes [D]; a person's own history replaces it. */
export const mediumMinutes: Readonly<Record<Medium, number>> = {
  message: 3,
  comment: 1,
  email: 8,
  letter: 15,
  gift: 30,
  call: 15,
  video: 30,
  'in-person': 60,
};
