//! The memory that photos may take between arriving and being decoded. Senders are slow and decoders few: without a budget
//! a crowd of either would fill the memory.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{AppError, AppResult};

/// Bytes of all photos that are on their way or wait for a decoder; six of the largest at least.
pub const ROOM: u32 = 72 * 1024 * 1024;
/// Seconds after which it is worth trying again.
const TRY_AGAIN: u32 = 5;

/// What is free of it in this process.
#[derive(Clone)]
pub struct Room(Arc<Semaphore>);

impl Default for Room {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(ROOM as usize)))
    }
}

impl Room {
    /// A photo of which nothing has arrived.
    pub fn begin(&self) -> Arriving {
        Arriving { room: self.clone(), bytes: Vec::new(), held: None }
    }
}

/// The bytes of a photo, and the room that they take.
pub struct Arriving {
    room: Room,
    pub(super) bytes: Vec<u8>,
    held: Option<OwnedSemaphorePermit>,
}

impl Arriving {
    /// Takes the next bytes, if there is room for them.
    pub fn take(&mut self, chunk: &[u8]) -> AppResult<()> {
        let size = u32::try_from(chunk.len()).map_err(AppError::internal)?;
        let Ok(more) = self.room.0.clone().try_acquire_many_owned(size) else {
            metrics::counter!("uploads_without_room_total").increment(1);
            return Err(AppError::Busy { retry_after: TRY_AGAIN });
        };
        match &mut self.held {
            Some(held) => held.merge(more),
            held => *held = Some(more),
        }
        self.bytes.extend_from_slice(chunk);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_gone_makes_room_again() {
        let room = Room::default();
        let half = vec![0; ROOM as usize / 2];
        let (mut one, mut other) = (room.begin(), room.begin());
        one.take(&half).unwrap();
        other.take(&half).unwrap();
        assert!(matches!(other.take(b"x"), Err(AppError::Busy { .. })));
        drop(one);
        other.take(b"x").unwrap();
    }
}
