// Looks first: what a feature sets later wins over the components' own.
import './ui/base.css';
import './ui/components.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { startUp } from './app/start-up.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
void startUp();
