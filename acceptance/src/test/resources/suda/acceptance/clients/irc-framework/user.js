'use strict';

// A user of irc-framework. Commands are read from standard input and what the library tells of is
// written to standard output, a line each. A command is a method of the library's client and its
// arguments, with tabs between them; an argument that begins with a brace is JSON.

const readline = require('readline');
const { Client } = require('irc-framework');

const client = new Client();

function note(...words) {
  console.log(words.filter((word) => word).join(' '));
}

function clientTags({ tags }) {
  const names = Object.keys(tags).filter((name) => name.startsWith('+'));
  return names.sort().map((name) => name + '=' + tags[name]);
}

client.on('loggedin', ({ account }) => note('logged in as', account));
client.on('sasl failed', ({ reason, message }) => note('not logged in:', reason, message));
client.on('nick in use', ({ nick, reason }) => note('not', nick + ':', reason));
client.on('registered', ({ nick }) => note('connected as', nick));
client.on('join', ({ nick, account }) => note(nick, account && `(${account})`, 'joined'));
client.on('message', ({ batch, nick, message, tags }) =>
  note(batch && batch.type, `<${nick}>`, message, tags.msgid && `${tags.msgid} ${tags.time}`)
);
client.on('tagmsg', (event) => note(event.nick, 'tags', ...clientTags(event)));
client.on('batch end', ({ type, params }) => note('end of', type, ...params));
client.on('irc error', ({ error, reason }) => note('error', error, reason));
// What the library has no event for comes as it is, but for numerics that greet.
client.on('unknown command', ({ nick, command, params }) => {
  if (!/^\d/.test(command)) {
    note(nick, command, ...params);
  }
});
client.on('close', () => note('disconnected'));

const commands = readline.createInterface({ input: process.stdin });
commands.on('line', (line) => {
  const [method, ...words] = line.split('\t');
  client[method](...words.map((word) => (word.startsWith('{') ? JSON.parse(word) : word)));
});
commands.on('close', () => process.exit());
