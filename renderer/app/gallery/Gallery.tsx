import { createRoot } from 'react-dom/client';
import { galleryStrings } from '../../../shared/strings/gallery.js';
import { specimens } from './specimens.js';
import './gallery.css';

/** Shows the gallery in place of the program. */
export function openGallery(root: HTMLElement): void {
  createRoot(root).render(<Gallery />);
}

function Gallery() {
  return (
    <main className="gallery" aria-label={galleryStrings.title}>
      {(['light', 'dark'] as const).map((theme) => (
        <section key={theme} data-theme={theme} aria-label={galleryStrings.themes[theme]}>
          <h1>{galleryStrings.themes[theme]}</h1>
          {Object.entries(specimens).map(([name, states]) => (
            <article key={name}>
              <h2>{name}</h2>
              <dl>
                {Object.entries(states).map(([state, draw]) => (
                  <div key={state}>
                    <dd>{draw()}</dd>
                    <dt>{state}</dt>
                  </div>
                ))}
              </dl>
            </article>
          ))}
        </section>
      ))}
    </main>
  );
}
