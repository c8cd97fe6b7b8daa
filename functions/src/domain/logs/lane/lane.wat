;; The fast lane through a log: reads rows of the same shape as one that the plain reader has read before.
;; memory.ts lays out the memory and says what stands where in a shape; lane-code.ts is this file, assembled.
;; It only ever says "read" or "not for me": whatever it does not read is read again by the plain reader.
(module
  (import "lane" "memory" (memory 1))
  ;; An at sign and a name: where that stands in the memory, by memory.ts.
  ;; The first and the last instant that is plausible, in milliseconds since 1970.
  (import "lane" "earliestMs" (global $earliestMs f64))
  (import "lane" "latestMs" (global $latestMs f64))

  ;; The shape of the row read last: the next row is most likely to have it, too.
  (global $latest (mut i32) (i32.const 0))

  ;; Is every byte of the row in the class that the shape has at its place? A byte is in its class where it lies in
  ;; one range (a digit, or just one byte), or where letters of hexadecimal digits are allowed and it is one.
  (func $fits (param $at i32) (param $shape i32) (result i32)
    (local $block i32) (local $end i32) (local $bytes v128) (local $isIn v128)
    (local.set $block (i32.add (local.get $shape) (i32.const 384)))
    (local.set $end (i32.add (local.get $block) (i32.mul (i32.load offset=8 (local.get $shape)) (i32.const 48))))
    (local.set $isIn (v128.const i32x4 -1 -1 -1 -1))
    (loop $blocks
      (local.set $bytes (v128.load (local.get $at)))
      (local.set $isIn
        (v128.and
          (local.get $isIn)
          (v128.or
            (i8x16.le_u
              (i8x16.sub (local.get $bytes) (v128.load (local.get $block)))
              (v128.load offset=16 (local.get $block)))
            (v128.and
              (v128.load offset=32 (local.get $block))
              ;; 0x20 tells small letters from capitals; subtracting 'a' leaves 0 to 5.
              (i8x16.lt_u
                (i8x16.sub
                  (v128.or (local.get $bytes) (i8x16.splat (i32.const 0x20)))
                  (i8x16.splat (i32.const 0x61)))
                (i8x16.splat (i32.const 6)))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (local.set $block (i32.add (local.get $block) (i32.const 48)))
      (br_if $blocks (i32.lt_u (local.get $block) (local.get $end))))
    (i8x16.all_true (local.get $isIn)))

  ;; The instant at which the day of these digits has its hour 0, by the clock of the given hour; NaN where there is no
  ;; such day or it is for the plain reader. Remembers the day unless the clock changes on it.
  (func $startOfDay (param $time i32) (param $digits v128) (param $hour i32) (result f64)
    (local $date v128) (local $month i32) (local $day i32) (local $hours i32) (local $ms f64)
    (local.set $date
      (i32x4.dot_i16x8_s
        (i16x8.extend_low_i8x16_u (local.get $digits))
        (v128.const i16x8 1000 100 10 1 10 1 10 1)))
    ;; Days since 1970, by the table of months.
    (local.set $month (i32.sub (i32x4.extract_lane 2 (local.get $date)) (i32.const 1)))
    (if (i32.ge_u (local.get $month) (i32.const 12)) (then (return (f64.const nan))))
    (local.set $day
      (i32.sub
        (i32.add (i32x4.extract_lane 0 (local.get $date)) (i32x4.extract_lane 1 (local.get $date)))
        (i32.const 1970)))
    (if (i32.ge_u (local.get $day) (i32.const 200)) (then (return (f64.const nan))))
    (local.set $month
      (i32.add
        (i32.const @monthStarts)
        (i32.mul
          (i32.add (i32.mul (local.get $day) (i32.const 12)) (local.get $month))
          (i32.const 4))))
    (local.set $day (i32.sub (i32x4.extract_lane 3 (local.get $date)) (i32.const 1)))
    (if
      (i32.ge_u
        (local.get $day)
        (i32.sub (i32.load offset=4 (local.get $month)) (i32.load (local.get $month))))
      (then (return (f64.const nan))))
    (local.set $day (i32.add (local.get $day) (i32.load (local.get $month))))
    (local.set $ms (f64.mul (f64.convert_i32_s (local.get $day)) (f64.const 86400000)))
    (if (i32.eq (i32.load offset=4 (local.get $time)) (i32.const 1))
      ;; The form says how far its zone is ahead of UTC.
      (then (local.set $ms (f64.sub (local.get $ms) (f64.load offset=24 (local.get $time)))))
      (else
        (local.set $hours (i32.load8_u offset=@hoursAhead (local.get $day)))
        (if (i32.gt_u (local.get $hours) (i32.const 2))
          (then (return (call $changingDay (local.get $time) (local.get $ms) (local.get $hours) (local.get $hour)))))
        (local.set $ms
          (f64.sub (local.get $ms) (f64.mul (f64.convert_i32_u (local.get $hours)) (f64.const 3600000))))))
    ;; To be remembered a day must be plausible to its last millisecond.
    (if
      (i32.and
        (f64.ge (local.get $ms) (global.get $earliestMs))
        (f64.le (f64.add (local.get $ms) (f64.const 86399999)) (global.get $latestMs)))
      (then
        (i64.store offset=64 (local.get $time) (i64x2.extract_lane 0 (local.get $digits)))
        (f64.store offset=72 (local.get $time) (local.get $ms))))
    (local.get $ms))

  ;; On a day on which the clock changes it does so in the hour from two: Norway is an hour ahead before and two after
  ;; it (3), or the other way round (4). That hour itself, whole days and all other days are for the plain reader.
  (func $changingDay (param $time i32) (param $ms f64) (param $change i32) (param $hour i32) (result f64)
    (if (i32.gt_u (local.get $change) (i32.const 4)) (then (return (f64.const nan))))
    (if (i32.eq (local.get $hour) (i32.const 2)) (then (return (f64.const nan))))
    (if (f64.eq (f64.load offset=16 (local.get $time)) (f64.const 86399999)) (then (return (f64.const nan))))
    (f64.sub
      (local.get $ms)
      (select
        (f64.const 3600000)
        (f64.const 7200000)
        (i32.eq
          (i32.eq (local.get $change) (i32.const 3))
          (i32.lt_u (local.get $hour) (i32.const 2))))))

  ;; Reads one time and puts its span into the columns that are meant for it.
  (func $readTime (param $time i32) (param $at i32) (param $row i32) (result i32)
    (local $cell i32) (local $digits v128) (local $clock v128) (local $parts i64) (local $isWholeDayPlausible i32)
    (local $dayMs f64) (local $ms f64) (local $place i32)
    (local.set $place (i32.mul (local.get $row) (i32.const 8)))
    ;; An empty cell: NaN.
    (if (i32.eqz (i32.load offset=4 (local.get $time)))
      (then
        (if (i32.load offset=8 (local.get $time))
          (then
            (f64.store (i32.add (i32.load offset=8 (local.get $time)) (local.get $place)) (f64.const nan))
            (f64.store (i32.add (i32.load offset=12 (local.get $time)) (local.get $place)) (f64.const nan))))
        (return (i32.const 1))))
    ;; The digits in the order year, month, day, hour, minute, second, hundredths; 0 where the form has none.
    (local.set $cell (i32.add (local.get $at) (i32.load (local.get $time))))
    (local.set $digits
      (v128.or
        (i8x16.swizzle
          (i8x16.sub (v128.load (local.get $cell)) (i8x16.splat (i32.const 0x30)))
          (v128.load offset=32 (local.get $time)))
        (i8x16.swizzle
          (i8x16.sub (v128.load offset=16 (local.get $cell)) (i8x16.splat (i32.const 0x30)))
          (v128.load offset=48 (local.get $time)))))
    (local.set $clock
      (i32x4.dot_i16x8_s
        (i16x8.extend_high_i8x16_u (local.get $digits))
        (v128.const i16x8 10 1 10 1 10 1 10 1)))
    (local.set $clock (i16x8.narrow_i32x4_u (local.get $clock) (local.get $clock)))
    (if
      (v128.any_true
        (i16x8.sub_sat_u (local.get $clock) (v128.const i16x8 23 59 59 99 23 59 59 99)))
      (then (return (i32.const 0))))
    ;; Rows come nearly in time order: most have the date of the row before.
    (if (i64.ne (i64x2.extract_lane 0 (local.get $digits)) (i64.load offset=64 (local.get $time)))
      (then
        (local.set $dayMs
          (call $startOfDay
            (local.get $time)
            (local.get $digits)
            (i16x8.extract_lane_u 0 (local.get $clock))))
        (if (f64.ne (local.get $dayMs) (local.get $dayMs)) (then (return (i32.const 0)))))
      (else
        (local.set $dayMs (f64.load offset=72 (local.get $time)))
        (local.set $isWholeDayPlausible (i32.const 1))))
    ;; Minutes of the day, and hundredths of the minute.
    (local.set $parts
      (i64x2.extract_lane 0
        (i32x4.dot_i16x8_s (local.get $clock) (v128.const i16x8 60 1 100 1 0 0 0 0))))
    (local.set $ms
      (f64.add
        (local.get $dayMs)
        (f64.convert_i32_s
          (i32.add
            (i32.mul (i32.wrap_i64 (local.get $parts)) (i32.const 60000))
            (i32.mul (i32.wrap_i64 (i64.shr_u (local.get $parts) (i64.const 32))) (i32.const 10))))))
    ;; The digit of the single milliseconds.
    (if (i32.load offset=80 (local.get $time))
      (then
        (local.set $ms
          (f64.add
            (local.get $ms)
            (f64.convert_i32_s
              (i32.sub
                (i32.load8_u (i32.add (local.get $cell) (i32.load offset=80 (local.get $time))))
                (i32.const 0x30)))))))
    (if (i32.eqz (local.get $isWholeDayPlausible))
      (then
        (if (i32.eqz (f64.ge (local.get $ms) (global.get $earliestMs))) (then (return (i32.const 0))))
        (if (i32.eqz (f64.le (local.get $ms) (global.get $latestMs))) (then (return (i32.const 0))))))
    (if (i32.load offset=8 (local.get $time))
      (then
        (f64.store (i32.add (i32.load offset=8 (local.get $time)) (local.get $place)) (local.get $ms))
        (f64.store
          (i32.add (i32.load offset=12 (local.get $time)) (local.get $place))
          (f64.add (local.get $ms) (f64.load offset=16 (local.get $time))))))
    (i32.const 1))

  ;; The values of sixteen hexadecimal digits as eight bytes, in the low halves of eight words.
  (func $hexBytes (param $letters v128) (result v128)
    (local.set $letters
      (i8x16.add
        (v128.and (local.get $letters) (i8x16.splat (i32.const 0x0f)))
        (v128.and
          (i8x16.gt_u (local.get $letters) (i8x16.splat (i32.const 0x39)))
          (i8x16.splat (i32.const 9)))))
    (v128.and
      (v128.or
        (i16x8.shl (local.get $letters) (i32.const 4))
        (i16x8.shr_u (local.get $letters) (i32.const 8)))
      (i16x8.splat (i32.const 0xff))))

  ;; Packs the 36 characters of a UUID into four words.
  (func $readUuid (param $cell i32) (param $row i32)
    (local $middle v128) (local $packed v128)
    (local.set $middle (v128.load offset=16 (local.get $cell)))
    (local.set $packed
      (i8x16.narrow_i16x8_u
        (call $hexBytes
          (i8x16.shuffle 0 1 2 3 4 5 6 7 9 10 11 12 14 15 16 17 (v128.load (local.get $cell)) (local.get $middle)))
        (call $hexBytes
          (i8x16.shuffle 3 4 5 6 8 9 10 11 12 13 14 15 28 29 30 31
            (local.get $middle)
            (v128.load offset=20 (local.get $cell))))))
    (v128.store offset=@idWords
      (i32.mul (local.get $row) (i32.const 16))
      (i8x16.shuffle 3 2 1 0 7 6 5 4 11 10 9 8 15 14 13 12 (local.get $packed) (local.get $packed)))
    (i32.store8 offset=@idKind (local.get $row) (i32.const 1)))

  ;; A number of so many digits.
  (func $number (param $cell i32) (param $length i32) (result i32)
    (local $value i32)
    (loop $digits
      (local.set $value
        (i32.add
          (i32.mul (local.get $value) (i32.const 10))
          (i32.sub (i32.load8_u (local.get $cell)) (i32.const 0x30))))
      (local.set $cell (i32.add (local.get $cell) (i32.const 1)))
      (local.set $length (i32.sub (local.get $length) (i32.const 1)))
      (br_if $digits (local.get $length)))
    (local.get $value))

  ;; Reads the row at $at into the columns, if it has this shape and all its values are good.
  (func $reads (param $at i32) (param $end i32) (param $shape i32) (param $row i32) (result i32)
    (local $time i32) (local $lastTime i32) (local $value i32)
    (local $byte i32) (local $block i32) (local $lastBlock i32) (local $bytes v128) (local $isIn v128)
    (if (i32.gt_u (i32.add (local.get $at) (i32.load (local.get $shape))) (local.get $end))
      (then (return (i32.const 0))))
    ;; $fits, written out here: a call takes longer than comparing a block.
    (local.set $byte (local.get $at))
    (local.set $block (i32.add (local.get $shape) (i32.const 384)))
    (local.set $lastBlock (i32.add (local.get $block) (i32.mul (i32.load offset=8 (local.get $shape)) (i32.const 48))))
    (local.set $isIn (v128.const i32x4 -1 -1 -1 -1))
    (loop $blocks
      (local.set $bytes (v128.load (local.get $byte)))
      (local.set $isIn
        (v128.and
          (local.get $isIn)
          (v128.or
            (i8x16.le_u
              (i8x16.sub (local.get $bytes) (v128.load (local.get $block)))
              (v128.load offset=16 (local.get $block)))
            (v128.and
              (v128.load offset=32 (local.get $block))
              ;; 0x20 tells small letters from capitals; subtracting 'a' leaves 0 to 5.
              (i8x16.lt_u
                (i8x16.sub
                  (v128.or (local.get $bytes) (i8x16.splat (i32.const 0x20)))
                  (i8x16.splat (i32.const 0x61)))
                (i8x16.splat (i32.const 6)))))))
      (local.set $byte (i32.add (local.get $byte) (i32.const 16)))
      (local.set $block (i32.add (local.get $block) (i32.const 48)))
      (br_if $blocks (i32.lt_u (local.get $block) (local.get $lastBlock))))
    (if (i32.eqz (i8x16.all_true (local.get $isIn))) (then (return (i32.const 0))))
    (local.set $time (i32.add (local.get $shape) (i32.const 64)))
    (local.set $lastTime (i32.add (local.get $time) (i32.mul (i32.load offset=12 (local.get $shape)) (i32.const 96))))
    (block $timesRead
      (loop $times
        (br_if $timesRead (i32.eq (local.get $time) (local.get $lastTime)))
        (if (i32.eqz (call $readTime (local.get $time) (local.get $at) (local.get $row)))
          (then (return (i32.const 0))))
        (local.set $time (i32.add (local.get $time) (i32.const 96)))
        (br $times)))
    ;; A place of -1: the cell is empty, or there is no such column.
    (local.set $value (i32.const 0))
    (if (i32.ge_s (i32.load offset=16 (local.get $shape)) (i32.const 0))
      (then
        ;; Four digits, two pairs at once: ten times each and the one after it.
        (local.set $value
          (i32.sub
            (i32.load (i32.add (local.get $at) (i32.load offset=16 (local.get $shape))))
            (i32.const 0x30303030)))
        (local.set $value
          (i32.add (i32.mul (local.get $value) (i32.const 10)) (i32.shr_u (local.get $value) (i32.const 8))))
        (local.set $value
          (i32.add
            (i32.mul (i32.and (local.get $value) (i32.const 0xff)) (i32.const 100))
            (i32.and (i32.shr_u (local.get $value) (i32.const 16)) (i32.const 0xff))))
        (if (i32.eqz (i32.load8_u offset=@knownNumbers (local.get $value)))
          (then (return (i32.const 0))))))
    (i32.store16 offset=@municipality (i32.mul (local.get $row) (i32.const 2)) (local.get $value))
    (local.set $value (i32.const 0))
    (if (i32.ge_s (i32.load offset=20 (local.get $shape)) (i32.const 0))
      (then
        (local.set $value
          (call $number (i32.add (local.get $at) (i32.load offset=20 (local.get $shape))) (i32.const 2)))))
    (i32.store8 offset=@district (local.get $row) (local.get $value))
    (local.set $value (i32.const 1))
    (if (i32.load offset=28 (local.get $shape))
      (then
        (local.set $value
          (call $number
            (i32.add (local.get $at) (i32.load offset=24 (local.get $shape)))
            (i32.load offset=28 (local.get $shape))))))
    (i32.store offset=@count (i32.mul (local.get $row) (i32.const 4)) (local.get $value))
    (if (i32.ge_s (i32.load offset=32 (local.get $shape)) (i32.const 0))
      (then (call $readUuid (i32.add (local.get $at) (i32.load offset=32 (local.get $shape))) (local.get $row)))
      (else (i32.store8 offset=@idKind (local.get $row) (i32.const 0))))
    (i32.store8 offset=@mark (local.get $row) (i32.load offset=36 (local.get $shape)))
    (i32.store8 offset=@dateOnly (local.get $row) (i32.load offset=40 (local.get $shape)))
    (i32.const 1))

  ;; Bytes up to the first line end and with it; 0 where it stands further away than a shape is long.
  (func $lengthOf (param $at i32) (param $end i32) (result i32)
    (local $from i32) (local $bytes v128) (local $found i32)
    (local.set $from (local.get $at))
    (loop $blocks
      (local.set $bytes (v128.load (local.get $at)))
      (local.set $found
        (i8x16.bitmask
          (v128.or
            (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 10)))
            (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 13))))))
      (if (local.get $found)
        (then
          (return
            (i32.add
              (i32.sub (local.get $at) (local.get $from))
              (i32.add (i32.ctz (local.get $found)) (i32.const 1))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $blocks
        (i32.and
          (i32.lt_u (local.get $at) (local.get $end))
          (i32.lt_u (i32.sub (local.get $at) (local.get $from)) (i32.const 256)))))
    (i32.const 0))

  ;; Reads rows from $at on into the columns, the first at $row, as long as there are shapes for them, up to $rows.
  ;; $number is that of the first row in the file. Returns the position after the last row read, and leaves the row
  ;; after it in $taken.
  (func (export "take")
    (param $at i32) (param $end i32) (param $row i32) (param $rows i32) (param $number i32) (result i32)
    (local $shape i32)
    (local.set $shape (global.get $latest))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (if (i32.eqz (call $reads (local.get $at) (local.get $end) (local.get $shape) (local.get $row)))
          (then
            (local.set $shape
              (i32.load
                (i32.add
                  (i32.const @shapesByLength)
                  (i32.mul (call $lengthOf (local.get $at) (local.get $end)) (i32.const 4)))))
            (loop $others
              (br_if $done (i32.eqz (local.get $shape)))
              (if (i32.eqz (call $reads (local.get $at) (local.get $end) (local.get $shape) (local.get $row)))
                (then
                  (local.set $shape (i32.load offset=44 (local.get $shape)))
                  (br $others))))))
        (global.set $latest (local.get $shape))
        (i32.store offset=@rowNumber (i32.mul (local.get $row) (i32.const 4)) (local.get $number))
        (local.set $number (i32.add (local.get $number) (i32.const 1)))
        (local.set $at (i32.add (local.get $at) (i32.load (local.get $shape))))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next)))
    (i32.store (i32.const @taken) (local.get $row))
    (local.get $at))

  ;; Does the row at $at fit some shape, be it that its values are such as the plain reader must judge?
  (func (export "fitsSome") (param $at i32) (param $end i32) (result i32)
    (local $shape i32)
    (local.set $shape
      (i32.load
        (i32.add
          (i32.const @shapesByLength)
          (i32.mul (call $lengthOf (local.get $at) (local.get $end)) (i32.const 4)))))
    (block $done
      (loop $shapes
        (br_if $done (i32.eqz (local.get $shape)))
        (if
          (i32.le_u (i32.add (local.get $at) (i32.load (local.get $shape))) (local.get $end))
          (then
            (if (call $fits (local.get $at) (local.get $shape)) (then (return (i32.const 1))))))
        (local.set $shape (i32.load offset=44 (local.get $shape)))
        (br $shapes)))
    (i32.const 0)))
