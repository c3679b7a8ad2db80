import { z } from 'zod';

const idText = z.string().min(1).max(64);

/** Ids are made by the case worker (UUID v4) and opaque everywhere else. */
export const articleIdSchema = idText.brand<'ArticleId'>();
export const tagIdSchema = idText.brand<'TagId'>();
export const sourceIdSchema = idText.brand<'SourceId'>();
export const claimIdSchema = idText.brand<'ClaimId'>();
export const briefingIdSchema = idText.brand<'BriefingId'>();
export const blockIdSchema = idText.brand<'BlockId'>();
export const dismissalIdSchema = idText.brand<'DismissalId'>();
export const collectionIdSchema = idText.brand<'CollectionId'>();

export type ArticleId = z.infer<typeof articleIdSchema>;
export type TagId = z.infer<typeof tagIdSchema>;
export type SourceId = z.infer<typeof sourceIdSchema>;
export type ClaimId = z.infer<typeof claimIdSchema>;
export type BriefingId = z.infer<typeof briefingIdSchema>;
export type BlockId = z.infer<typeof blockIdSchema>;
export type DismissalId = z.infer<typeof dismissalIdSchema>;
export type CollectionId = z.infer<typeof collectionIdSchema>;
