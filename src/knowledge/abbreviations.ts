/**
 * Abbreviations that a reader of administrative plans knows without being told. Sources: Nghị định 30/2020/NĐ-CP, Phụ lục III
 * (types of document), the names of bodies in numbers of documents, and everyday usage of the genre.
 */
export const WELL_KNOWN: ReadonlySet<string> = new Set(
  // types of document
  (
    'NQ QĐ CT QC TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ CV NĐ TT PL HP QyĐ ' +
    // bodies
    'UBND HĐND MTTQ UBMTTQ UBMTTQVN TW TƯ TU QU HU QH QHĐBQH CP TTg VP VT VPCP VPUBND VPQH BNV BTC BCA BQP BYT BGDĐT BTP BKHCN BCT ' +
    'SNV STC SYT SCT STP BCH BCĐ BTV BTVTU BTĐKT HĐTĐKT HĐKH LĐLĐ TNCS ĐTN LHPN CCB TAND VKSND BHXH BHYT BHTN BQL TLĐ HTX LMHTX CLB ĐHQG ' +
    // work and people
    'TĐKT TĐ KT KTXH XH QP AN QPAN ANTT ATGT PCCC PCTN NTM CCHC TTHC CNTT CĐS KHCN GDĐT GDTX GDNN THCS THPT TH MN ĐH CĐ TTATXH XHCN CHXHCN VN ' +
    'CBCC CBCCVC CCVC NLĐ LLVT CB NV CSTĐ CSTĐCS LĐTT TTLĐ TTLĐXS TTLĐTT BK GK ĐHTT ' +
    // the world
    'OCOP ISO GDP GRDP PCI PAPI PAR SIPAS DDCI DTI ICT COVID AIDS HIV ASEAN UNESCO UNICEF WHO WTO ODA FDI NGO USD VND VNĐ IT AI IOT PDF USB SMS QR ID ' +
    'VTV VOV VNPT MISA TP TX PGS TS GS ThS CN BS TPHCM TPHN STT ĐVT TN SĐT VNeID'
  ).split(' '),
);
