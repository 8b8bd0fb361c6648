//! A digest of rows in which their order does not count: two databases sort differently.

use sea_orm::Value;
use sha2::{Digest, Sha256};

use super::value::canonical;

/// What a database holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contents {
    /// By name.
    pub tables: Vec<TableContents>,
}

/// What a table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableContents {
    pub name: String,
    pub rows: u64,
    sum: [u128; 2],
}

impl Contents {
    /// How many rows there are.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }

    /// The digest of everything, in hexadecimal: equal where every table has the same rows.
    pub fn digest(&self) -> String {
        let mut digest = Sha256::new();
        for table in &self.tables {
            digest.update(format!("{} {} {:x} {:x}\n", table.name, table.rows, table.sum[0], table.sum[1]));
        }
        digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Adds rows up.
#[derive(Default)]
pub struct Sum {
    rows: u64,
    sum: [u128; 2],
}

impl Sum {
    /// Adds a row, its values in the order of the columns' names.
    pub fn add(&mut self, row: &[Value]) {
        let mut digest = Sha256::new();
        for value in row {
            match canonical(value) {
                None => digest.update([0]),
                Some(bytes) => {
                    digest.update([1]);
                    digest.update((bytes.len() as u64).to_be_bytes());
                    digest.update(bytes);
                }
            }
        }
        let digest: [u8; 32] = digest.finalize().into();
        for (sum, half) in self.sum.iter_mut().zip(digest.chunks_exact(16)) {
            *sum = sum.wrapping_add(half.try_into().map_or(0, u128::from_be_bytes));
        }
        self.rows += 1;
    }

    pub fn of(self, table: &str) -> TableContents {
        TableContents { name: table.to_owned(), rows: self.rows, sum: self.sum }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(rows: &[&[Value]]) -> TableContents {
        let mut sum = Sum::default();
        rows.iter().for_each(|row| sum.add(row));
        sum.of("cases")
    }

    #[test]
    fn the_order_of_rows_does_not_count_but_every_value_does() {
        let (one, other): ([Value; 2], [Value; 2]) = ([1.into(), "a".into()], [2.into(), "b".into()]);
        assert_eq!(sum(&[&one, &other]), sum(&[&other, &one]));
        assert_ne!(sum(&[&one, &other]), sum(&[&one, &one]));
        assert_ne!(sum(&[&["ab".into(), "c".into()]]), sum(&[&["a".into(), "bc".into()]]));
        assert_ne!(sum(&[&one]), sum(&[]));
    }
}
