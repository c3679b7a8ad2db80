#!/usr/bin/env node
// Opens the app, installing and building what is missing. Where there is no display it makes the sample's PDF instead.
import './setup/require-node.mjs';
import { hasDisplay } from './setup/display.mjs';
import { runScript } from './setup/report.mjs';
import { makeSamplePdf } from './start/make-sample-pdf.mjs';
import { openApp } from './start/open-app.mjs';

await runScript(() => (hasDisplay() ? openApp(process.argv.slice(2)) : makeSamplePdf()));
