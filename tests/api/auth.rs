mod client;
mod code;
mod forgery;
mod refresh;
mod staff;
