mod life;
mod picture;
mod refusal;
