// What the "agent" of the sample run thinks and does. Points are looked up on the page, so that the
// run aims where a person would see the target; `off` moves the aim away from it.

/**
 * @typedef {object} Aim
 * @property {string} selector
 * @property {string} [text] only the element with this text
 * @property {readonly [number, number]} [off] pixels away from the middle of the target
 */
/**
 * @typedef {{ readonly thought: string } & (
 *   | { readonly act: 'screenshot' }
 *   | { readonly act: 'click', readonly at: Aim }
 *   | { readonly act: 'type', readonly text: string }
 *   | { readonly act: 'keypress', readonly keys: readonly string[] }
 *   | { readonly act: 'drag', readonly at: Aim, readonly by: readonly [number, number] }
 *   | { readonly act: 'scroll', readonly at: Aim, readonly down: number }
 *   | { readonly act: 'function', readonly name: string, readonly args: Record<string, string>, readonly output: string }
 *   | { readonly act: 'message' }
 * )} Step
 */

export const task =
  'Order one pack of organic Sencha green tea for at most 20 € for galley 4, delivered on Thursday afternoon.'

/** @type {readonly Step[]} */
export const steps = [
  { act: 'screenshot', thought: 'I will look at the screen first.' },
  {
    act: 'click',
    at: { selector: 'input[type=search]' },
    thought: 'This is the supplies shop. I click the search field to look for green tea.',
  },
  {
    act: 'type',
    text: 'green tea',
    thought: 'The search field has the focus. I type what to look for.',
  },
  { act: 'keypress', keys: ['Return'], thought: 'I press Return to search.' },
  {
    act: 'click',
    at: { selector: '#organic', off: [3, 10] },
    thought: 'There are many green teas. I tick "Organic only" on the left.',
  },
  {
    act: 'click',
    at: { selector: '#organic' },
    thought:
      'The box is still empty and the list did not change: I was a few pixels too low. I click the box again, a little higher.',
  },
  {
    act: 'scroll',
    at: { selector: 'main' },
    down: 3,
    thought: 'Now only organic teas are listed. I scroll down to see what there is.',
  },
  {
    act: 'scroll',
    at: { selector: 'main' },
    down: -3,
    thought: 'Nothing better below. I scroll back up to the filters.',
  },
  {
    act: 'drag',
    at: { selector: '.track button' },
    by: [-84, 0],
    thought: 'I drag the price slider down to about 20 € to drop the dearer ones.',
  },
  {
    act: 'click',
    at: { selector: '.item .add' },
    thought: '**Sencha 500 g** is organic and within the price. I add it to the basket.',
  },
  {
    act: 'keypress',
    keys: ['ctrl', 'b'],
    thought: 'It is in the basket. I open the basket with the keyboard shortcut.',
  },
  {
    act: 'function',
    name: 'lookup_delivery_slots',
    args: { account: 'galley 4', day: 'Thursday' },
    output: '{"day": "Thursday", "slots": ["14:00"], "note": "afternoon only"}',
    thought:
      'The shortcut did nothing; the basket is on the right anyway. I ask which slots Thursday has.',
  },
  {
    act: 'click',
    at: { selector: '.slot', text: 'Thu 14:00' },
    thought: 'Thursday 14:00 is free, and that is the afternoon. I choose it.',
  },
  { act: 'click', at: { selector: '.order' }, thought: 'Everything is set. I place the order.' },
  {
    act: 'click',
    at: { selector: '.order', off: [9, 4] },
    thought: 'The page looks the same. I click "Place order" again.',
  },
  {
    act: 'click',
    at: { selector: '.order', off: [-11, -6] },
    thought: 'Still nothing. Perhaps the click was not registered; I try once more.',
  },
  {
    act: 'keypress',
    keys: ['Escape'],
    thought:
      'Three clicks had no effect. A yellow hint appeared below the button and says that Esc closes it: it may lie over the button.',
  },
  {
    act: 'click',
    at: { selector: '.order' },
    thought: 'The hint is gone. I click "Place order" now.',
  },
  {
    act: 'message',
    thought:
      'The order is placed: **order 7731**, Sencha 500 g, Thursday 14:00, galley 4.\n\n- The price filter was set to 20 €\n- A hint had covered the button, so three clicks were lost',
  },
]
