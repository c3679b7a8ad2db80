const subjects = ['The harbour office', 'A spokeswoman for the ferry line', 'The mayor of the island', 'An engineer from the coast guard', 'The union of the dockers'];
const statements = [
  'said on Monday that the northern pier would stay closed until the divers had looked at every one of its pillars, which may take until the end of the month',
  'told the council that boats under ten metres could land at the old quay, which the town had repaired in the spring with money from the province',
  'wrote in a letter that nobody had been warned of the storm in time, and asked for a siren that could be heard from the farms behind the dunes',
  'refused to say how much the repair would cost, but admitted that the sand below the railing had moved by more than a metre since the last inspection',
];

/** The paragraphs of an invented story of some 800 words, which repeats none within twenty. Another number gives another story. */
export function storyParagraphs(number = 0): string[] {
  return Array.from({ length: 13 }, (_, at) => paragraphOf(at, number));
}

function paragraphOf(at: number, number: number): string {
  return [0, 1].map((offset) => `${subjects[(at + offset) % subjects.length] ?? ''} ${statements[(at + 2 * offset) % statements.length] ?? ''} (report ${String(number * 100 + at)}).`).join(' ');
}

/** What surrounds the article on most pages, in the amounts of saved ones: some 200 blocks in 900 elements, four fifths of the file scripts. */
const menu = Array.from({ length: 55 }, (_, at) => `<li class="menu-item menu-item-${String(at)}" id="item-${String(at)}"><a class="menu-link" href="/section/${String(at)}"><span class="menu-label">Section ${String(at)}</span></a></li>`).join('');
const cards = Array.from({ length: 30 }, (_, at) => `<div class="card card-${String(at)}" data-position="${String(at)}"><div class="card-inner"><div class="card-media"><a class="card-link" href="/story/${String(at)}"><picture><source srcset="/${String(at)}.webp" type="image/webp"><source srcset="/${String(at)}.avif" type="image/avif"><img class="card-image" src="/${String(at)}.jpg" alt="" loading="lazy"></picture></a></div><div class="card-text"><div class="card-head"><h3 class="card-title"><a class="card-title-link" href="/story/${String(at)}"><span>Story number ${String(at)} of the coast</span></a></h3></div><div class="card-foot"><svg class="icon" viewBox="0 0 8 8"><path class="shape" d="M0 0h8v8z"></path></svg><span class="card-section">Coast</span></div></div></div></div>`).join('');
const script = `<script>${'window.queue.push({"name":"view","page":1});'.repeat(1000)}</script>`;

/** A saved web page with that story, of the mean shape of saved ones. */
export function webPage(paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><title>Pier stays closed | Coast Courier</title><meta property="og:site_name" content="Coast Courier">${script}</head><body><header><nav><ul>${menu}</ul></nav></header><main><article class="post"><h1>Pier stays closed after the storm</h1><p class="byline">By Mara Lindqvist</p><div class="entry-content">${paragraphs.map((words) => `<p>${words.replace('the', '<a href="/tag">the</a>')}</p>`).join('<div class="ad-slot"></div>')}</div></article><section class="related">${cards}</section></main><footer><ul>${menu}</ul></footer>${script}</body></html>`;
}
