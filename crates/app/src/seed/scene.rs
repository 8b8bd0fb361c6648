//! Pictures for generated cases, drawn rather than taken: nobody's house or face is in them.

mod canvas;
mod nature;
mod street;

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, ImageFormat};

use crate::attachment::picture::{Picture, prepare};
use crate::{AppError, AppResult};
use canvas::Canvas;

/// Pixels of a finished picture.
const SIZE: (u32, u32) = (1200, 900);

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scene {
    Lamp,
    Pole,
    Bin,
    Pothole,
    Palm,
    Drain,
    Shop,
    Cat,
    Building,
    Puddle,
    Car,
    Beach,
    BusStop,
}

impl Scene {
    /// What somebody would photograph for a category with this icon.
    pub fn of_icon(icon: &str) -> Option<Self> {
        Some(match icon {
            "lamp" => Self::Lamp,
            "shield" => Self::Pole,
            "bin" => Self::Bin,
            "road" => Self::Pothole,
            "tree" => Self::Palm,
            "drain" => Self::Drain,
            "shop" => Self::Shop,
            "paw" => Self::Cat,
            "building" => Self::Building,
            "water" => Self::Puddle,
            "car" => Self::Car,
            "sea" => Self::Beach,
            "bus" => Self::BusStop,
            _ => return None,
        })
    }

    /// The picture as the product would keep it.
    pub fn picture(self) -> AppResult<Picture> {
        let mut canvas = Canvas::new();
        match self {
            Self::Lamp => street::lamp(&mut canvas),
            Self::Pole => street::pole(&mut canvas),
            Self::Bin => street::bin(&mut canvas),
            Self::Pothole => street::pothole(&mut canvas),
            Self::Drain => street::drain(&mut canvas),
            Self::Shop => street::shop(&mut canvas),
            Self::Building => street::building(&mut canvas),
            Self::Car => street::car(&mut canvas),
            Self::BusStop => street::bus_stop(&mut canvas),
            Self::Palm => nature::palm(&mut canvas),
            Self::Cat => nature::cat(&mut canvas),
            Self::Puddle => nature::puddle(&mut canvas),
            Self::Beach => nature::beach(&mut canvas),
        }
        canvas.finish(self as u32);
        let large = DynamicImage::ImageRgb8(canvas.image).resize_exact(SIZE.0, SIZE.1, FilterType::Triangle);
        let mut bytes = Vec::new();
        large.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).map_err(AppError::internal)?;
        prepare(&bytes).map_err(AppError::internal)
    }
}
