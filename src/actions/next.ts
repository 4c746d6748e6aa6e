/** Who next: load the day, decide, say it. Reads only; tomorrow is changed by the four exits alone. */
import { z } from 'zod';
import { readSettings } from '../store/settings.ts';
import { action } from './action.ts';
import { chooseNext, sayChoice } from './judging/suggest.ts';
import { suggestion } from './shapes.ts';

export default action({
  name: 'next',
  input: z.object({
    minutes: z.number().positive().max(1440).optional(),
    limit: z.number().int().positive().max(100).optional(),
  }),
  output: z.array(suggestion),
  does: 'reads',
  example: 'kith next --minutes 30',
  async run(house, input) {
    const vault = house.vault();
    const settings = readSettings(vault);
    const asked = { minutes: input.minutes ?? settings.minutes, limit: input.limit ?? settings.people };
    return chooseNext(vault, house.today, asked).map((chosen) => sayChoice(chosen, house.say));
  },
});
