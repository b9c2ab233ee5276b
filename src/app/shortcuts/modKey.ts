/** The key that commands are pressed with here, as it is printed on it: `$mod` of bindings. */
export const MOD_KEY = /Mac|iP/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
