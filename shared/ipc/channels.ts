import type { z } from 'zod';
import { appChannels } from './app-channels.js';
import { articleChannels } from './article-channels.js';
import { backupChannels } from './backup-channels.js';
import { briefingChannels } from './briefing-channels.js';
import { caseChannels } from './case-channels.js';
import { filingChannels } from './filing-channels.js';
import { imageChannels } from './image-channels.js';
import { ledgerChannels } from './ledger-channels.js';
import { removalChannels } from './removal-channels.js';
import { searchChannels } from './search-channels.js';
import { suggestionChannels } from './suggestion-channels.js';
import { tagChannels } from './tag-channels.js';
import { textChannels } from './text-channels.js';

/** Every call the window may make. Types of both ends are derived from this table. */
export const channels = { ...appChannels, ...caseChannels, ...backupChannels, ...articleChannels, ...filingChannels, ...tagChannels, ...suggestionChannels, ...textChannels, ...removalChannels, ...briefingChannels, ...ledgerChannels, ...imageChannels, ...searchChannels } as const;

export type Channels = typeof channels;
export type ChannelName = keyof Channels;
/** What the window sends. */
export type ChannelInput<Name extends ChannelName> = z.input<Channels[Name]['input']>;
/** What the answering side receives, parsed. */
export type ChannelParsed<Name extends ChannelName> = z.output<Channels[Name]['input']>;
export type ChannelOutput<Name extends ChannelName> = z.output<Channels[Name]['output']>;
/** Channels the case worker answers. */
export type CaseChannelName = { [Name in ChannelName]: Channels[Name]['to'] extends 'case' ? Name : never }[ChannelName];
export type MainChannelName = Exclude<ChannelName, CaseChannelName>;
