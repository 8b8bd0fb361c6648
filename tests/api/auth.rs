mod client;
mod code;
mod forgery;
mod owner;
mod refresh;
mod sms;
mod staff;
