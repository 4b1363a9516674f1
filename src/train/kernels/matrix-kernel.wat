;; The trainer's product of matrices, in f32. Addresses, strides and row sizes are bytes.
;; config/write-kernels.ts compiles this file, once with shared and once with plain memory.
(module
  (import "env" "memory" (memory 1 32768 shared))

  ;; C[m × n] += A[m × k] · B[k × n], that is  c[i][j] += Σp a[i][p] · b[p][j].
  ;;
  ;; aRow and aCol are the strides of A in bytes, so that a transposed A costs nothing. n is the row
  ;; size of B and C in bytes, a multiple of 32; m and k count rows and columns. Each panel of eight
  ;; columns of B is first copied to scratch (k × 32 bytes): the nearest cache keeps it. Four
  ;; rows of C are held in registers: c0l is the left half of the panel's first row, c0r its right.
  ;; $p counts down while the addresses go up: every sum is added up from p = 0.
  (func $gemm (export "gemm")
    (param $a i32) (param $aRow i32) (param $aCol i32) (param $b i32) (param $c i32)
    (param $m i32) (param $n i32) (param $k i32) (param $scratch i32)
    (local $j i32) (local $i i32) (local $p i32) (local $pa i32) (local $pb i32) (local $pc i32)
    (local $aBlock i32) (local $aRow2 i32) (local $aRow3 i32) (local $c0l v128)
    (local $c0r v128) (local $c1l v128) (local $c1r v128) (local $c2l v128) (local $c2r v128)
    (local $c3l v128) (local $c3r v128) (local $bl v128) (local $br v128) (local $factor v128)
    (local.set $aRow2 (i32.mul (local.get $aRow) (i32.const 2)))
    (local.set $aRow3 (i32.mul (local.get $aRow) (i32.const 3)))
    (loop $nextPanel
      ;; Copy eight columns of B, rows 0 … k − 1, to scratch.
      (local.set $p (local.get $k))
      (local.set $pa (i32.add (local.get $b) (local.get $j)))
      (local.set $pb (local.get $scratch))
      (if (local.get $p)
        (then
          (loop $nextPacked
            (v128.store align=4 (local.get $pb) (v128.load align=4 (local.get $pa)))
            (v128.store offset=16 align=4 (local.get $pb)
              (v128.load offset=16 align=4 (local.get $pa)))
            (local.set $pa (i32.add (local.get $pa) (local.get $n)))
            (local.set $pb (i32.add (local.get $pb) (i32.const 32)))
            (local.set $p (i32.add (local.get $p) (i32.const -1)))
            (br_if $nextPacked (local.get $p)))))
      ;; Four rows of C at a time.
      (local.set $aBlock (local.get $a))
      (local.set $pc (i32.add (local.get $c) (local.get $j)))
      (local.set $i (i32.shr_u (local.get $m) (i32.const 2)))
      (if (local.get $i)
        (then
          (loop $nextFourRows
            (local.set $c0l (v128.load align=4 (local.get $pc)))
            (local.set $c0r (v128.load offset=16 align=4 (local.get $pc)))
            (local.set $c1l (v128.load align=4 (i32.add (local.get $pc) (local.get $n))))
            (local.set $c1r
              (v128.load offset=16 align=4 (i32.add (local.get $pc) (local.get $n))))
            (local.set $c2l
              (v128.load align=4
                (i32.add (local.get $pc) (i32.mul (local.get $n) (i32.const 2)))))
            (local.set $c2r
              (v128.load offset=16 align=4
                (i32.add (local.get $pc) (i32.mul (local.get $n) (i32.const 2)))))
            (local.set $c3l
              (v128.load align=4
                (i32.add (local.get $pc) (i32.mul (local.get $n) (i32.const 3)))))
            (local.set $c3r
              (v128.load offset=16 align=4
                (i32.add (local.get $pc) (i32.mul (local.get $n) (i32.const 3)))))
            (local.set $p (local.get $k))
            (local.set $pa (local.get $aBlock))
            (local.set $pb (local.get $scratch))
            (if (local.get $p)
              (then
                (loop $nextTerm
                  (local.set $bl (v128.load align=4 (local.get $pb)))
                  (local.set $br (v128.load offset=16 align=4 (local.get $pb)))
                  (local.set $factor (v128.load32_splat (local.get $pa)))
                  (local.set $c0l
                    (f32x4.add (local.get $c0l) (f32x4.mul (local.get $factor) (local.get $bl))))
                  (local.set $c0r
                    (f32x4.add (local.get $c0r) (f32x4.mul (local.get $factor) (local.get $br))))
                  (local.set $factor
                    (v128.load32_splat (i32.add (local.get $pa) (local.get $aRow))))
                  (local.set $c1l
                    (f32x4.add (local.get $c1l) (f32x4.mul (local.get $factor) (local.get $bl))))
                  (local.set $c1r
                    (f32x4.add (local.get $c1r) (f32x4.mul (local.get $factor) (local.get $br))))
                  (local.set $factor
                    (v128.load32_splat (i32.add (local.get $pa) (local.get $aRow2))))
                  (local.set $c2l
                    (f32x4.add (local.get $c2l) (f32x4.mul (local.get $factor) (local.get $bl))))
                  (local.set $c2r
                    (f32x4.add (local.get $c2r) (f32x4.mul (local.get $factor) (local.get $br))))
                  (local.set $factor
                    (v128.load32_splat (i32.add (local.get $pa) (local.get $aRow3))))
                  (local.set $c3l
                    (f32x4.add (local.get $c3l) (f32x4.mul (local.get $factor) (local.get $bl))))
                  (local.set $c3r
                    (f32x4.add (local.get $c3r) (f32x4.mul (local.get $factor) (local.get $br))))
                  (local.set $pa (i32.add (local.get $pa) (local.get $aCol)))
                  (local.set $pb (i32.add (local.get $pb) (i32.const 32)))
                  (local.set $p (i32.add (local.get $p) (i32.const -1)))
                  (br_if $nextTerm (local.get $p)))))
            (v128.store align=4 (local.get $pc) (local.get $c0l))
            (v128.store offset=16 align=4 (local.get $pc) (local.get $c0r))
            (v128.store align=4 (i32.add (local.get $pc) (local.get $n)) (local.get $c1l))
            (v128.store offset=16 align=4 (i32.add (local.get $pc) (local.get $n))
              (local.get $c1r))
            (v128.store align=4 (i32.add (local.get $pc) (i32.mul (local.get $n) (i32.const 2)))
              (local.get $c2l))
            (v128.store offset=16 align=4
              (i32.add (local.get $pc) (i32.mul (local.get $n) (i32.const 2)))
              (local.get $c2r))
            (v128.store align=4 (i32.add (local.get $pc) (i32.mul (local.get $n) (i32.const 3)))
              (local.get $c3l))
            (v128.store offset=16 align=4
              (i32.add (local.get $pc) (i32.mul (local.get $n) (i32.const 3)))
              (local.get $c3r))
            (local.set $aBlock
              (i32.add (local.get $aBlock) (i32.mul (local.get $aRow) (i32.const 4))))
            (local.set $pc (i32.add (local.get $pc) (i32.mul (local.get $n) (i32.const 4))))
            (local.set $i (i32.add (local.get $i) (i32.const -1)))
            (br_if $nextFourRows (local.get $i)))))
      ;; The up to three rows that are left.
      (local.set $i (i32.and (local.get $m) (i32.const 3)))
      (if (local.get $i)
        (then
          (loop $nextRow
            (local.set $c0l (v128.load align=4 (local.get $pc)))
            (local.set $c0r (v128.load offset=16 align=4 (local.get $pc)))
            (local.set $p (local.get $k))
            (local.set $pa (local.get $aBlock))
            (local.set $pb (local.get $scratch))
            (if (local.get $p)
              (then
                (loop $nextTermOfRow
                  (local.set $bl (v128.load align=4 (local.get $pb)))
                  (local.set $br (v128.load offset=16 align=4 (local.get $pb)))
                  (local.set $factor (v128.load32_splat (local.get $pa)))
                  (local.set $c0l
                    (f32x4.add (local.get $c0l) (f32x4.mul (local.get $factor) (local.get $bl))))
                  (local.set $c0r
                    (f32x4.add (local.get $c0r) (f32x4.mul (local.get $factor) (local.get $br))))
                  (local.set $pa (i32.add (local.get $pa) (local.get $aCol)))
                  (local.set $pb (i32.add (local.get $pb) (i32.const 32)))
                  (local.set $p (i32.add (local.get $p) (i32.const -1)))
                  (br_if $nextTermOfRow (local.get $p)))))
            (v128.store align=4 (local.get $pc) (local.get $c0l))
            (v128.store offset=16 align=4 (local.get $pc) (local.get $c0r))
            (local.set $aBlock (i32.add (local.get $aBlock) (local.get $aRow)))
            (local.set $pc (i32.add (local.get $pc) (local.get $n)))
            (local.set $i (i32.add (local.get $i) (i32.const -1)))
            (br_if $nextRow (local.get $i)))))
      (local.set $j (i32.add (local.get $j) (i32.const 32)))
      (br_if $nextPanel (i32.lt_u (local.get $j) (local.get $n))))))
