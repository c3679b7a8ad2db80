// Looks first: what a feature sets later wins over the components' own.
import './ui/base.css';
import './ui/components.css';
import './ui/forced-colors.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { followFailures } from './app/failures.js';
import { PaneBoundary } from './app/PaneBoundary.js';
import { startUp } from './app/start-up.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
followFailures();
if (location.hash === '#gallery') void import('./app/gallery/Gallery.js').then(({ openGallery }) => openGallery(root));
else openWindow(root);

function openWindow(place: HTMLElement): void {
  createRoot(place).render(
    <PaneBoundary pane="window">
      <App />
    </PaneBoundary>,
  );
  void startUp();
}
