//! A day of the calendar as `YYYY-MM-DD`, read and written. jiff could do both, with sixty kilobytes of WebAssembly for
//! clock times and time zones that nobody asked for.

use jiff::civil::Date;

/// Reads `YYYY-MM-DD` and nothing else; none if there is no such day.
pub(crate) fn read(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let digits = |field: &str| field.bytes().all(|byte| byte.is_ascii_digit());
    let shape = [year.len(), month.len(), day.len()] == [4, 2, 2] && [year, month, day].into_iter().all(digits);
    let day = day.parse().ok().filter(|_| shape)?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day).ok()
}

/// Writes `YYYY-MM-DD`.
pub(crate) fn write(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_and_written_alike() {
        for day in ["2022-10-04", "2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(read(day).map(write).as_deref(), Some(day));
        }
        for none in
            ["", "2015-02-29", "2022-13-01", "2022-1-1", "22-10-04", "2022-10-04T", "+022-10-04", "2022-10", "-"]
        {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
