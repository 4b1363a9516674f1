import type { Domain } from './domain.ts';

export const SOFTWARE_MAKERS: readonly Domain[] = [
  {
    id: 'library', products: ['reactable', 'tensorkit', 'pyforms', 'vuelite', 'chartlib'], calls: ['the library', 'the package', 'the framework', 'the SDK'],
    items: [['component', 'components'], ['module', 'modules'], ['hook', 'hooks'], ['plugin', 'plugins'], ['callback', 'callbacks'], ['type definition', 'type definitions'], ['tensor', 'tensors'], ['config file', 'config files']],
    pages: ['docs', 'README', 'examples folder', 'type declarations', 'changelog', 'test suite'],
    actions: [['call render twice', 'calling render twice'], ['pass null to the constructor', 'passing null to the constructor'], ['import it in a worker', 'importing it in a worker'], ['run the tests', 'running the tests'], ['build for production', 'building for production'], ['use it with TypeScript', 'using it with TypeScript'], ['load a large image', 'loading a large image'], ['register a plugin', 'registering a plugin']],
    users: ['library users', 'contributors', 'downstream projects'], mates: ['maintainers', 'developers', 'colleagues'], devices: ['GPU', 'CI runner', 'build server', 'browser', 'arm64 board'],
    plans: ['enterprise support', 'open-source licence'], roles: ['maintainer', 'reviewer', 'contributor'],
    stakes: ['every build of our company fails', 'all downstream projects are broken by this release', 'our production crashes at start'], deadlines: ['our release', 'the code freeze', 'the conference talk'],
    bugs: [[1, 'TypeError: cannot read properties of undefined when [props|options|args] is empty.'], [1, 'Memory grows with every [call|frame|request] and is never freed.'], [1, 'Regression in {version}: [async|nested|lazy] {items} no longer resolve.'], [1, 'The {item} does not respect the timeout option.'], [1, 'Segmentation fault when [resizing|cropping|decoding] a {n}x{n} image.'], [0, 'Deprecation warning printed twice at import.'], [1, 'Wrong output for negative [indices|strides|offsets]: got {n}, expected -{small}.'], [1, 'useEffect-like callback fires twice in strict mode and leaks a listener.'], [2, 'Data race when two threads write to the same {item}, results are corrupted.'], [1, '{items} with a dot in the name are ignored by the parser.'], [1, 'Build fails with "module not found" only in the published package, dist folder is missing.'], [1, 'Hot reload keeps the stale {item} until a full restart.']],
    tech: [[1, 'npm install hangs at node-gyp on {os}.'], [1, 'Undefined reference to symbol when linking against {product} with gcc 13.'], [0, 'How should the {item} be configured for server-side rendering?'], [1, 'GPU is not detected, it silently falls back to CPU.'], [1, 'Cannot get it to compile with CMake and Visual Studio.'], [0, 'What is the right way to use {items} inside a loop?'], [1, 'pip says no matching distribution found for Python 3.12.']],
    billing: [[0, 'What does commercial support for {product} cost per year?'], [1, 'Our invoice for enterprise support lists two repositories, we have one.']],
    account: [[1, 'Please add my teammate as a maintainer of our organisation.'], [1, 'My publish token expired and two-factor blocks the new one.'], [0, 'How do I transfer the package to another owner?']],
    wishes: ['pass a custom {item}', 'disable the cache by a flag', 'cancel a pending request', 'use {items} without a bundler', 'tree-shake unused {items}', 'set the log level per module', 'get typed errors', 'stream the result', 'run on WebAssembly', 'load {items} lazily', 'configure retries', 'override the default theme'],
  },
  {
    id: 'editor', products: ['Codemoss', 'Termlight', 'Gitgarden'], calls: ['the editor', 'the terminal', 'the extension', 'the IDE'],
    items: [['tab', 'tabs'], ['window', 'windows'], ['theme', 'themes'], ['snippet', 'snippets'], ['breakpoint', 'breakpoints'], ['commit', 'commits'], ['workspace', 'workspaces'], ['pane', 'panes']],
    pages: ['settings page', 'debug panel', 'search panel', 'file tree', 'diff view', 'status bar'],
    actions: [['open a large file', 'opening a large file'], ['split the window', 'splitting the window'], ['rename a symbol', 'renaming a symbol'], ['format on save', 'formatting on save'], ['start the debugger', 'starting the debugger'], ['commit changes', 'committing changes'], ['connect over SSH', 'connecting over SSH']],
    users: ['students', 'developers'], mates: ['teammates', 'developers', 'pair programmers'], devices: ['remote host', 'second monitor', 'container', 'dev board'],
    plans: ['Pro licence', 'team licence', 'classroom pack'], roles: ['workspace admin', 'reviewer'],
    stakes: ['none of our developers can open a project', 'the whole class lost its work'], deadlines: ['the demo', 'our sprint review', 'the hackathon'],
    bugs: [[1, 'Find and replace skips matches at the end of a line.'], [1, 'Breakpoints jump {small} lines down after formatting.'], [2, 'Saving truncated the file to zero bytes.'], [0, 'Minimap is drawn over the scroll bar.'], [1, 'Ctrl+Backspace deletes the whole line.'], [1, 'Diff view marks unchanged lines as changed with CRLF.'], [1, 'Terminal shows escape codes instead of colours.'], [1, 'Autocomplete suggests {items} that were deleted.'], [1, 'Focus jumps to another {item} while typing.']],
    tech: [[1, 'Language server does not start, log says "spawn ENOENT".'], [1, 'SSH session is dropped after a minute of idling.'], [0, 'How do I make it use my own shell?'], [1, 'Fonts are blurry on a 4K screen with scaling on Linux.'], [1, 'The extension host runs out of memory in a big repository.'], [0, 'Where are {items} stored on disk, so that I can sync them?']],
    billing: [[0, 'Is there a discount for a classroom of {n}?'], [1, 'Team licence was renewed for {n} seats, we are {small} now.']],
    account: [[1, 'Licence activation says "already in use" after I changed the mainboard.'], [0, 'Move my licence from {email} to {email} please.'], [1, 'I cannot sign in with the company identity in the editor.']],
    wishes: ['open {items} side by side', 'show git blame in the gutter', 'ignore folders in search', 'remap the leader key', 'keep {items} open after a restart', 'pin a {item}', 'use vertical tabs', 'toggle word wrap per {item}', 'drag {items} between windows', 'follow the system theme', 'record macros', 'run tasks on save', 'hide the status bar'],
  },
];
