import '../styles/console.css';
import init from '../pkg/console/console.js';
import wasm from '../pkg/console/console_bg.wasm?url';
import { start } from './start.js';

start(init, wasm);
