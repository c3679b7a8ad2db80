// Writes what tests make only on purpose: the pictures of the README. Look at them before you commit them.
process.env['SOURCELINE_ACCEPT'] = '1';
process.argv.push('--only', 'e2e', '--', 'pictures');
await import('./test.mjs');
