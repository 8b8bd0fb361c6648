mod life;
mod picture;
mod refusal;
mod sample;
