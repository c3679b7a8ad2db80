import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors.js';
import type { ThirdPartyWork } from '../../shared/ipc/app-channels.js';
import { exists } from './case-files.js';

const shippedSchema = z.object({
  packages: z.array(z.object({ name: z.string(), version: z.string(), licence: z.string().nullable(), text: z.number().int() })),
  texts: z.array(z.string()),
});

/** A work of others in the program, with the whole text of its licence. */
interface LicencedWork {
  readonly name: string;
  readonly version: string | null;
  readonly licence: string | null;
  readonly text: string;
}

/** Where the texts lie. */
interface LicencePlaces {
  /** What the build wrote of all packages. */
  readonly packagesFile: string;
  /** Folders that may hold what the runtime brings, the first that does counts. */
  readonly runtimeFolders: readonly string[];
  readonly electronVersion: string;
}

const usuallyKeptMs = 120_000;

/** The works of others in this program and their licences; read when somebody asks for them. */
export class ThirdParty {
  readonly #places: LicencePlaces;
  readonly #keptMs: number;
  #works: Promise<readonly LicencedWork[]> | null = null;
  #end: NodeJS.Timeout | undefined;

  /** @param keptMs - how long the texts stay in memory after the last was asked for; they are ten megabytes */
  constructor(places: LicencePlaces, keptMs = usuallyKeptMs) {
    this.#places = places;
    this.#keptMs = keptMs;
  }

  /** Packages and fonts first, then the runtime and what it is made of. The place in the list is the id. */
  async list(): Promise<ThirdPartyWork[]> {
    return (await this.#kept()).map(({ name, version, licence }, id) => ({ id, name, version, licence }));
  }

  /** @throws {AppError} `not-found` for an id that no list gave */
  async textOf(id: number): Promise<string> {
    const work = (await this.#kept())[id];
    if (work === undefined) throw new AppError('not-found');
    return work.text;
  }

  /** The same files give the same list, so that an id stays good when they are read again. */
  #kept(): Promise<readonly LicencedWork[]> {
    clearTimeout(this.#end);
    this.#end = setTimeout(() => (this.#works = null), this.#keptMs).unref();
    return (this.#works ??= this.#read());
  }

  async #read(): Promise<LicencedWork[]> {
    const { packages, texts } = shippedSchema.parse(JSON.parse(await readFile(this.#places.packagesFile, 'utf8')));
    const shipped = packages.map(({ name, version, licence, text }) => ({ name, version, licence, text: texts[text] ?? '' }));
    return [...shipped, ...(await this.#electron()), ...chromiumWorks((await this.#ofRuntime(['LICENSES.chromium.html'])) ?? '')];
  }

  async #electron(): Promise<LicencedWork[]> {
    // The second is its name in a package: there LICENSE would be ours.
    const text = await this.#ofRuntime(['LICENSE.electron.txt', 'LICENSE']);
    return text === null ? [] : [{ name: 'Electron', version: this.#places.electronVersion, licence: 'MIT', text }];
  }

  async #ofRuntime(names: readonly string[]): Promise<string | null> {
    for (const file of this.#places.runtimeFolders.flatMap((folder) => names.map((name) => path.join(folder, name)))) {
      if (await exists(file)) return readFile(file, 'utf8');
    }
    return null;
  }
}

/**
 * The parts of Chromium with their licences, as its own credits page tells them.
 *
 * Source: tools/licenses/licenses.py and about_credits_entry.tmpl in Chromium
 */
export function chromiumWorks(page: string): LicencedWork[] {
  return page.split('<div class="product">').slice(1).flatMap((product) => {
    const [name, text] = [/<span class="title">([^<]*)<\/span>/u.exec(product)?.[1], /<pre>([\s\S]*?)<\/pre>/u.exec(product)?.[1]];
    return name === undefined || text === undefined ? [] : [{ name: unescaped(name), version: null, licence: null, text: withoutBlankLines(unescaped(text)) }];
  });
}

/** Without the lines around it; the first word may be indented. */
function withoutBlankLines(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/u, '').trimEnd();
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#34;': '"', '&#39;': "'", '&amp;': '&' };

function unescaped(html: string): string {
  return html.replace(/&(?:lt|gt|quot|amp|#34|#39);/gu, (entity) => entities[entity] ?? entity);
}
