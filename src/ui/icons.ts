import { memo } from 'react'
import {
  ArrowDown as LucideArrowDown,
  ArrowLeft as LucideArrowLeft,
  ArrowLeftRight as LucideArrowLeftRight,
  ArrowRight as LucideArrowRight,
  ArrowRightToLine as LucideArrowRightToLine,
  ArrowUp as LucideArrowUp,
  Braces as LucideBraces,
  Brain as LucideBrain,
  Camera as LucideCamera,
  CameraOff as LucideCameraOff,
  Captions as LucideCaptions,
  ChartColumn as LucideChartColumn,
  Check as LucideCheck,
  ChevronDown as LucideChevronDown,
  ChevronFirst as LucideChevronFirst,
  ChevronLast as LucideChevronLast,
  ChevronLeft as LucideChevronLeft,
  ChevronRight as LucideChevronRight,
  ChevronUp as LucideChevronUp,
  ChevronsDownUp as LucideChevronsDownUp,
  ChevronsLeftRight as LucideChevronsLeftRight,
  ChevronsUpDown as LucideChevronsUpDown,
  CircleAlert as LucideCircleAlert,
  CircleCheck as LucideCircleCheck,
  CircleDashed as LucideCircleDashed,
  CircleDot as LucideCircleDot,
  CircleDotDashed as LucideCircleDotDashed,
  CircleHelp as LucideCircleHelp,
  CirclePause as LucideCirclePause,
  CircleQuestionMark as LucideCircleQuestionMark,
  CircleSlash as LucideCircleSlash,
  CircleStop as LucideCircleStop,
  CircleX as LucideCircleX,
  Clock as LucideClock,
  Columns3 as LucideColumns3,
  Compass as LucideCompass,
  Copy as LucideCopy,
  Crosshair as LucideCrosshair,
  Download as LucideDownload,
  Ellipsis as LucideEllipsis,
  EllipsisVertical as LucideEllipsisVertical,
  Eye as LucideEye,
  EyeOff as LucideEyeOff,
  File as LucideFile,
  FileArchive as LucideFileArchive,
  FileAudio as LucideFileAudio,
  FileDiff as LucideFileDiff,
  FileDown as LucideFileDown,
  FileMinus as LucideFileMinus,
  FilePen as LucideFilePen,
  FilePlus as LucideFilePlus,
  FileQuestionMark as LucideFileQuestionMark,
  FileSpreadsheet as LucideFileSpreadsheet,
  FileText as LucideFileText,
  Film as LucideFilm,
  Flag as LucideFlag,
  Folder as LucideFolder,
  FolderDown as LucideFolderDown,
  FolderOpen as LucideFolderOpen,
  FolderPlus as LucideFolderPlus,
  GitCompare as LucideGitCompare,
  Globe as LucideGlobe,
  Hourglass as LucideHourglass,
  Image as LucideImage,
  ImageOff as LucideImageOff,
  Info as LucideInfo,
  Keyboard as LucideKeyboard,
  Layers as LucideLayers,
  LayoutGrid as LucideLayoutGrid,
  Library as LucideLibrary,
  Link2 as LucideLink2,
  ListFilter as LucideListFilter,
  LoaderCircle as LucideLoaderCircle,
  LocateFixed as LucideLocateFixed,
  Lock as LucideLock,
  Maximize2 as LucideMaximize2,
  MessageSquare as LucideMessageSquare,
  Minimize2 as LucideMinimize2,
  Minus as LucideMinus,
  Monitor as LucideMonitor,
  Moon as LucideMoon,
  MoreHorizontal as LucideMoreHorizontal,
  Mouse as LucideMouse,
  MousePointer2 as LucideMousePointer2,
  MousePointerClick as LucideMousePointerClick,
  Move as LucideMove,
  MoveVertical as LucideMoveVertical,
  Pause as LucidePause,
  Play as LucidePlay,
  Plus as LucidePlus,
  Radar as LucideRadar,
  RefreshCw as LucideRefreshCw,
  RotateCw as LucideRotateCw,
  Route as LucideRoute,
  Search as LucideSearch,
  Send as LucideSend,
  ShieldAlert as LucideShieldAlert,
  ShieldCheck as LucideShieldCheck,
  SlidersHorizontal as LucideSlidersHorizontal,
  Sparkles as LucideSparkles,
  Spline as LucideSpline,
  Sun as LucideSun,
  Terminal as LucideTerminal,
  TextCursorInput as LucideTextCursorInput,
  TriangleAlert as LucideTriangleAlert,
  WrapText as LucideWrapText,
  Wrench as LucideWrench,
  X as LucideX,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'

export type { LucideIcon }

/*
 * The icons that we use, each drawn again only when its props change: the library computes classes and
 * children anew with every render around it, which was a third of all that scrubbing allocates.
 */

// @__NO_SIDE_EFFECTS__
function still(icon: LucideIcon) {
  return memo(icon)
}

export const ArrowDown = still(LucideArrowDown)
export const ArrowLeft = still(LucideArrowLeft)
export const ArrowLeftRight = still(LucideArrowLeftRight)
export const ArrowRight = still(LucideArrowRight)
export const ArrowRightToLine = still(LucideArrowRightToLine)
export const ArrowUp = still(LucideArrowUp)
export const Braces = still(LucideBraces)
export const Brain = still(LucideBrain)
export const Camera = still(LucideCamera)
export const CameraOff = still(LucideCameraOff)
export const Captions = still(LucideCaptions)
export const ChartColumn = still(LucideChartColumn)
export const Check = still(LucideCheck)
export const ChevronDown = still(LucideChevronDown)
export const ChevronFirst = still(LucideChevronFirst)
export const ChevronLast = still(LucideChevronLast)
export const ChevronLeft = still(LucideChevronLeft)
export const ChevronRight = still(LucideChevronRight)
export const ChevronUp = still(LucideChevronUp)
export const ChevronsDownUp = still(LucideChevronsDownUp)
export const ChevronsLeftRight = still(LucideChevronsLeftRight)
export const ChevronsUpDown = still(LucideChevronsUpDown)
export const CircleAlert = still(LucideCircleAlert)
export const CircleCheck = still(LucideCircleCheck)
export const CircleDashed = still(LucideCircleDashed)
export const CircleDot = still(LucideCircleDot)
export const CircleDotDashed = still(LucideCircleDotDashed)
export const CircleHelp = still(LucideCircleHelp)
export const CirclePause = still(LucideCirclePause)
export const CircleQuestionMark = still(LucideCircleQuestionMark)
export const CircleSlash = still(LucideCircleSlash)
export const CircleStop = still(LucideCircleStop)
export const CircleX = still(LucideCircleX)
export const Clock = still(LucideClock)
export const Columns3 = still(LucideColumns3)
export const Compass = still(LucideCompass)
export const Copy = still(LucideCopy)
export const Crosshair = still(LucideCrosshair)
export const Download = still(LucideDownload)
export const Ellipsis = still(LucideEllipsis)
export const EllipsisVertical = still(LucideEllipsisVertical)
export const Eye = still(LucideEye)
export const EyeOff = still(LucideEyeOff)
export const File = still(LucideFile)
export const FileArchive = still(LucideFileArchive)
export const FileAudio = still(LucideFileAudio)
export const FileDiff = still(LucideFileDiff)
export const FileDown = still(LucideFileDown)
export const FileMinus = still(LucideFileMinus)
export const FilePen = still(LucideFilePen)
export const FilePlus = still(LucideFilePlus)
export const FileQuestionMark = still(LucideFileQuestionMark)
export const FileSpreadsheet = still(LucideFileSpreadsheet)
export const FileText = still(LucideFileText)
export const Film = still(LucideFilm)
export const Flag = still(LucideFlag)
export const Folder = still(LucideFolder)
export const FolderDown = still(LucideFolderDown)
export const FolderOpen = still(LucideFolderOpen)
export const FolderPlus = still(LucideFolderPlus)
export const GitCompare = still(LucideGitCompare)
export const Globe = still(LucideGlobe)
export const Hourglass = still(LucideHourglass)
export const Image = still(LucideImage)
export const ImageOff = still(LucideImageOff)
export const Info = still(LucideInfo)
export const Keyboard = still(LucideKeyboard)
export const Layers = still(LucideLayers)
export const LayoutGrid = still(LucideLayoutGrid)
export const Library = still(LucideLibrary)
export const Link2 = still(LucideLink2)
export const ListFilter = still(LucideListFilter)
export const LoaderCircle = still(LucideLoaderCircle)
export const LocateFixed = still(LucideLocateFixed)
export const Lock = still(LucideLock)
export const Maximize2 = still(LucideMaximize2)
export const MessageSquare = still(LucideMessageSquare)
export const Minimize2 = still(LucideMinimize2)
export const Minus = still(LucideMinus)
export const Monitor = still(LucideMonitor)
export const Moon = still(LucideMoon)
export const MoreHorizontal = still(LucideMoreHorizontal)
export const Mouse = still(LucideMouse)
export const MousePointer2 = still(LucideMousePointer2)
export const MousePointerClick = still(LucideMousePointerClick)
export const Move = still(LucideMove)
export const MoveVertical = still(LucideMoveVertical)
export const Pause = still(LucidePause)
export const Play = still(LucidePlay)
export const Plus = still(LucidePlus)
export const Radar = still(LucideRadar)
export const RefreshCw = still(LucideRefreshCw)
export const RotateCw = still(LucideRotateCw)
export const Route = still(LucideRoute)
export const Search = still(LucideSearch)
export const Send = still(LucideSend)
export const ShieldAlert = still(LucideShieldAlert)
export const ShieldCheck = still(LucideShieldCheck)
export const SlidersHorizontal = still(LucideSlidersHorizontal)
export const Sparkles = still(LucideSparkles)
export const Spline = still(LucideSpline)
export const Sun = still(LucideSun)
export const Terminal = still(LucideTerminal)
export const TextCursorInput = still(LucideTextCursorInput)
export const TriangleAlert = still(LucideTriangleAlert)
export const WrapText = memo(LucideWrapText)
export const Wrench = still(LucideWrench)
export const X = still(LucideX)
