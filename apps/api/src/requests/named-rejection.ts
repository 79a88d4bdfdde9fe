import type { Rejection } from '@tracker/domain';
import type { Actors } from './actors.js';

/** A rejection that says who stands behind it: the person's name in place of the account. */
export const namedRejection = async (rejection: Rejection, actors: Actors): Promise<Rejection> => {
  const { by } = rejection.facts;
  if (typeof by !== 'string') return rejection;
  const nameOf = await actors.namesOf([by]);
  return { ...rejection, facts: { ...rejection.facts, by: nameOf(by) } };
};
