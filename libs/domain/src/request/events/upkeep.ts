import { z } from 'zod';
import { localDate, personal, uuid } from '../../kernel/text.js';
import { correctableFact, personalField } from '../correctable.js';

/** Corrections, voids and splits: a mistake is mended by an event that says so. */
export const upkeepEvents = {
  FactCorrected: z.object({
    fact: correctableFact,
    /** The consultation, fee notice, review or suit meant; absent for facts of the request itself. */
    part: uuid.optional(),
    was: z.union([z.string(), z.number(), z.null()]),
    is: z.union([z.string(), z.number(), z.null()]),
    why: personal,
    correctedOn: localDate,
  }),
  PersonalFactCorrected: z.object({
    field: personalField,
    was: personal.optional(),
    is: personal.optional(),
    why: personal,
    correctedOn: localDate,
  }),
  RequestVoided: z.object({ voidedOn: localDate, why: personal }),
  /** 一事一申请: one paper becomes several requests, each with a number of its own. */
  RequestSplit: z.object({
    splitOn: localDate,
    into: z.array(z.object({ requestId: uuid, number: z.string() })),
    why: personal.optional(),
  }),
};
