//! Gradients and shapes on 600 by 450 pixels.

use image::{Rgb, RgbImage};

/// Pixels of the drawing.
pub const WIDTH: u32 = 600;
pub const HEIGHT: u32 = 450;

pub type Colour = [u8; 3];
pub type Point = (f32, f32);

pub struct Canvas {
    pub image: RgbImage,
}

impl Canvas {
    pub fn new() -> Self {
        Self { image: RgbImage::new(WIDTH, HEIGHT) }
    }

    fn blend(&mut self, x: u32, y: u32, colour: Colour, alpha: f32) {
        let pixel = self.image.get_pixel_mut(x, y);
        for (old, new) in pixel.0.iter_mut().zip(colour) {
            *old = (f32::from(*old) + (f32::from(new) - f32::from(*old)) * alpha) as u8;
        }
    }

    /// A band from one colour to another, from top to bottom.
    pub fn band(&mut self, from: u32, to: u32, top: Colour, bottom: Colour) {
        for y in from..to.min(HEIGHT) {
            let part = (y - from) as f32 / (to - from).max(1) as f32;
            let mix = |i: usize| (f32::from(top[i]) + (f32::from(bottom[i]) - f32::from(top[i])) * part) as u8;
            let colour = Rgb([mix(0), mix(1), mix(2)]);
            for x in 0..WIDTH {
                self.image.put_pixel(x, y, colour);
            }
        }
    }

    /// A filled polygon (even-odd), line by line.
    pub fn polygon(&mut self, points: &[Point], colour: Colour) {
        for y in 0..HEIGHT {
            let level = y as f32 + 0.5;
            let mut crossings: Vec<f32> = points
                .iter()
                .zip(points.iter().cycle().skip(1))
                .filter(|(a, b)| (a.1 > level) != (b.1 > level))
                .map(|(a, b)| a.0 + (level - a.1) * (b.0 - a.0) / (b.1 - a.1))
                .collect();
            crossings.sort_by(f32::total_cmp);
            for pair in crossings.chunks_exact(2) {
                let (from, to) = (pair[0].max(0.0) as u32, pair[1].clamp(0.0, WIDTH as f32) as u32);
                for x in from..to {
                    self.image.put_pixel(x, y, Rgb(colour));
                }
            }
        }
    }

    pub fn rect(&mut self, (x, y): Point, (width, height): Point, colour: Colour) {
        self.polygon(&[(x, y), (x + width, y), (x + width, y + height), (x, y + height)], colour);
    }

    pub fn line(&mut self, (ax, ay): Point, (bx, by): Point, width: f32, colour: Colour) {
        let (dx, dy) = (bx - ax, by - ay);
        let length = (dx * dx + dy * dy).sqrt().max(0.01);
        let (nx, ny) = (-dy / length * width / 2.0, dx / length * width / 2.0);
        self.polygon(&[(ax + nx, ay + ny), (bx + nx, by + ny), (bx - nx, by - ny), (ax - nx, ay - ny)], colour);
    }

    /// An ellipse whose edge fades over a part of its size (0 is sharp, 1 a mere glow).
    pub fn ellipse(&mut self, (cx, cy): Point, (rx, ry): Point, colour: Colour, alpha: f32, soft: f32) {
        let range =
            |centre: f32, radius: f32, end: u32| ((centre - radius).max(0.0) as u32, ((centre + radius + 1.0).max(0.0) as u32).min(end));
        let ((x0, x1), (y0, y1)) = (range(cx, rx, WIDTH), range(cy, ry, HEIGHT));
        for y in y0..y1 {
            for x in x0..x1 {
                let (dx, dy) = ((x as f32 + 0.5 - cx) / rx, (y as f32 + 0.5 - cy) / ry);
                let distance = (dx * dx + dy * dy).sqrt();
                if distance < 1.0 {
                    let fade = if soft <= 0.0 { 1.0 } else { ((1.0 - distance) / soft).min(1.0) };
                    self.blend(x, y, colour, alpha * fade * fade);
                }
            }
        }
    }

    /// Grain and darker corners, as small cameras make them.
    pub fn finish(&mut self, seed: u32) {
        let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(12_345);
        for y in 0..HEIGHT {
            for x in 0..WIDTH {
                // Linear congruential: any noise will do here.
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let noise = (state >> 24) as f32 / 255.0 * 10.0 - 5.0;
                let (dx, dy) = (x as f32 / WIDTH as f32 - 0.5, y as f32 / HEIGHT as f32 - 0.5);
                let light = 1.0 - 0.45 * (dx * dx + dy * dy);
                for channel in &mut self.image.get_pixel_mut(x, y).0 {
                    *channel = (f32::from(*channel) * light + noise).clamp(0.0, 255.0) as u8;
                }
            }
        }
    }
}
