import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { startUp } from './app/start-up.js';
import './ui/base.css';
import './ui/components.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
void startUp();
