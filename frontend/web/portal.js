import '../styles/portal.css';
import init from '../pkg/portal/portal.js';
import wasm from '../pkg/portal/portal_bg.wasm?url';
import { start } from './start.js';

start(init, wasm);
