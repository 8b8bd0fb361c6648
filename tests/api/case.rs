mod clock;
mod enter;
mod journey;
mod queue;
mod race;
mod read;
mod submit;
mod work;
