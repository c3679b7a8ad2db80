// Imported first by every script. It stays free of newer syntax and newer built-ins, so that an old Node reaches the message.
const minimum = { major: 20, minor: 19 };

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < minimum.major || (major === minimum.major && minor < minimum.minor)) {
  process.stderr.write(
    'sourceline: Node ' + process.versions.node + ' is too old - install Node ' + minimum.major + '.' + minimum.minor + ' or newer and run this again\n',
  );
  process.exit(1);
}
